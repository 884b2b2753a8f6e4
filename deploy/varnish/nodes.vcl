# The machines that the portal runs on. The one file to change: copy it beside portal.vcl as /etc/varnish/nodes.vcl.
probe portal_lives {
    .url = "/-/live";
    .interval = 2s;
    .timeout = 2s;
    .window = 4;
    .threshold = 2;
    .initial = 2;
}
backend first {
    .host = "10.0.0.11";
    .port = "8000";
    .probe = portal_lives;
    .connect_timeout = 1s;
    .first_byte_timeout = 30s;
}
backend second {
    .host = "10.0.0.12";
    .port = "8000";
    .probe = portal_lives;
    .connect_timeout = 1s;
    .first_byte_timeout = 30s;
}
# Who may say that something has changed (FRONT_CACHE of each machine): the machines above and nobody else.
acl machines {
    "10.0.0.11";
    "10.0.0.12";
}
sub portal_nodes {
    new nodes = directors.round_robin();
    nodes.add_backend(first);
    nodes.add_backend(second);
}

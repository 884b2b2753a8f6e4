# A cache between nginx and several machines that run the portal. Varnish 7; nodes.vcl (beside this) names the machines.
#
#   varnishd -a 127.0.0.1:6081 -f /etc/varnish/portal.vcl -p vcl_path=/etc/varnish -p ban_lurker_sleep=0.1 -s malloc,256m
#
# The law: after a change nobody is sent an older page for longer than a second. Each machine says when it learns of a
# change (PURGE), the one where it was made at once and the others within half a second. An answer that was on its way
# meanwhile is kept for at most 0.4 seconds. It is the portal that keeps pages; what Varnish is for is that a thousand
# who come at once are one question, and that pages are still there when every machine is gone.
vcl 4.1;

import directors;
import std;

include "nodes.vcl";

sub vcl_init {
    call portal_nodes;
}

sub vcl_recv {
    set req.backend_hint = nodes.backend();
    if (req.restarts == 0) {
        unset req.http.X-Portal-Old; # only we say so, below
    }

    if (req.method == "PURGE") {
        # From our own machines, and through no proxy: nginx says on every request whether it came by https.
        if (client.ip !~ machines || req.http.X-Forwarded-Proto) {
            return (synth(405, "Not allowed"));
        }
        if (req.url == "/*") {
            ban("obj.status != 0");
            return (synth(200, "Let go of everything"));
        }
        return (purge);
    }
    if (req.url ~ "^/-/") {
        return (synth(404, "Not found")); # health is for our own network: ask the machines themselves
    }
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    if (req.url ~ "^/cms/") {
        return (pass); # the one place with sessions
    }
    # Everywhere else all visitors are sent the same, so nothing of theirs is needed to answer.
    unset req.http.Cookie;
    unset req.http.Authorization;
    if (req.http.Range) {
        return (pass); # parts of films, straight from the machine
    }

    # What is over is sent only where no machine lives, or those that were asked could not (vcl_synth).
    if (std.healthy(req.backend_hint) && !req.http.X-Portal-Old) {
        set req.grace = 0s;
    } else {
        set req.grace = 24h;
    }
    return (hash);
}

sub vcl_hash {
    hash_data(req.http.Host);
    hash_data(req.url);
    hash_data(req.http.X-Forwarded-Proto); # a page says its own address, and http is led to https
    return (lookup);
}

sub vcl_backend_fetch {
    if (bereq.retries > 0) {
        set bereq.backend = nodes.backend(); # the next one
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500 && !bereq.uncacheable) {
        if (bereq.retries == 0) {
            return (retry);
        }
        # What was there before stays, and is sent (vcl_synth). Only where there is nothing is the error itself sent.
        if (bereq.is_bgfetch || !bereq.http.X-Portal-Old) {
            return (abandon);
        }
    }
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    if (bereq.uncacheable) {
        return (deliver);
    }
    if (beresp.status >= 500) {
        return (deliver);
    }
    # RFC 9213: what the portal says to caches between itself and browsers. Nothing else is kept, whatever it says.
    if (beresp.http.CDN-Cache-Control ~ "(^|[ ,])max-age=[1-9]" && !beresp.http.Set-Cookie) {
        set beresp.ttl = 400ms;
        set beresp.grace = 24h;
        return (deliver);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 10s; # for so long nobody waits for somebody else's answer at this address
    return (deliver);
}

sub vcl_backend_error {
    if (!bereq.uncacheable) {
        if (bereq.retries == 0) {
            return (retry);
        }
        if (bereq.is_bgfetch || !bereq.http.X-Portal-Old) {
            return (abandon);
        }
    }
    # No machine answered. nginx shows its own copy of the page, or the one that needs nobody (deploy/nginx).
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.body = "The portal cannot answer just now. Please try again in a minute.";
    return (deliver);
}

sub vcl_synth {
    if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")
        && req.url !~ "^/cms/") {
        set req.http.X-Portal-Old = "yes";
        return (restart);
    }
}

sub vcl_deliver {
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    unset resp.http.Age; # browsers are told no-store; how old it is helps nobody
    unset resp.http.CDN-Cache-Control;
}

"""A certificate to throw away, and an nginx that speaks TLS with what the portal ships."""

import subprocess
from pathlib import Path

from tests.deploy.nginx import OWN_FOLDERS

SERVERS = (
    """
daemon off;
master_process off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
"""
    + OWN_FOLDERS
    + """    include {includes}/consent-policy.conf;
    include {includes}/own-answers-map.conf;
    server {{
        listen 127.0.0.1:{port};
        location = /ready {{ return 200 ready; }}
        location / {{ include {includes}/to-https.conf; }}
    }}
    server {{
        listen 127.0.0.1:TLS_PORT ssl;
        ssl_certificate {folder}/portal.pem;
        ssl_certificate_key {folder}/portal.key;
        include {includes}/tls.conf;
        include {includes}/own-answers.conf;
        # Who asks by http at this port is sent on as well: what asks for both at one port then sees both.
        error_page 497 =301 https://$host:$server_port$request_uri;
        location / {{
            include {includes}/consent-headers.conf;
            include {includes}/own-answers.conf;
            proxy_set_header Host $host;
            proxy_set_header X-Forwarded-Proto $scheme;
            proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            proxy_pass http://127.0.0.1:{upstream};
        }}
    }}
}}
"""
)


def make_certificate(folder: Path, host: str = "localhost") -> Path:
    """Write portal.pem and portal.key for `host`, good for two days, signed by themselves. Return the first's path."""
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host},IP:127.0.0.1"]
    command += ["-keyout", folder / "portal.key", "-out", folder / "portal.pem"]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "portal.pem"

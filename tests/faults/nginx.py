"""A minimal nginx in front of portals, for tests of faults: it asks the next one where one does not answer."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.browser.running import free_port
from tests.deploy.nginx import OWN_FOLDERS
from tests.race.serving import wait_for

CONFIGURATION = (
    """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
"""
    + OWN_FOLDERS
    + """    upstream portal {{
        # One that is being started again is asked again at once: it is back before ten seconds have gone.
        {servers}
    }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://portal;
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header Host $http_host;
            proxy_connect_timeout 1s;
            # A page is asked for again where an answer breaks off. What writes (POST) is never sent twice.
            proxy_next_upstream error timeout http_502 http_503;
            proxy_next_upstream_tries 6;
            proxy_next_upstream_timeout 20s;
        }}
    }}
}}
"""
)


@contextmanager
def nginx_before(program: str, folder: Path, ports: list[int]) -> Iterator[int]:
    """Start nginx in front of portals on these ports; give its own port. A port may be named more than once."""
    port = free_port()
    servers = "\n".join(f"server 127.0.0.1:{one} max_fails=0;" for one in ports)
    (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port, servers=servers))
    with open(folder / "said", "w") as said:
        process = subprocess.Popen(
            [program, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"], stdout=said, stderr=said
        )
        try:
            wait_for(process, port, folder / "said")
            yield port
        finally:
            process.terminate()
            process.wait(10)

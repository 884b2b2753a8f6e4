"""A mail server on a real socket that takes messages, or behaves as one in trouble does."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

FINE, HANGS, FULL = "takes messages", "accepts and says nothing", "452 for every address"
BUSY, REFUSES = "421 at the door", "550 for every address"


class MailServer:
    """`taken` holds [address, text] of each message that it took, `callers` how many lines were opened to it."""

    def __init__(self, port: int, mood: str):
        self.mood, self.taken, self.callers = mood, [], 0
        self._open = []
        self._listens = socket.create_server(("127.0.0.1", port), backlog=100)
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                line, _ = self._listens.accept()
            except OSError:
                return
            self.callers += 1
            self._open.append(line)
            if self.mood != HANGS:
                threading.Thread(target=self._talk, args=[line], daemon=True).start()

    def _talk(self, line) -> None:
        with line, line.makefile("rwb") as file:

            def say(words: str) -> None:
                file.write(words.encode() + b"\r\n")
                file.flush()

            if self.mood == BUSY:
                say("421 Too busy")
                return
            say("220 here")
            to, text = "", []
            while command := file.readline().decode().strip():
                word = command[:4].upper()
                if word == "RCPT":
                    to = command.partition("<")[2].partition(">")[0]
                    say(
                        {FULL: "452 Insufficient system storage", REFUSES: "550 Nobody here"}.get(self.mood, "250 fine")
                    )
                elif word == "DATA":
                    say("354 go on")
                    text = []
                    while (one := file.readline().decode().rstrip("\r\n")) != ".":
                        text.append(one)
                    self.taken.append([to, "\n".join(text)])
                    say("250 taken")
                elif word == "QUIT":
                    say("221 bye")
                    return
                else:
                    say("250 fine")

    def close(self) -> None:
        self._listens.shutdown(socket.SHUT_RDWR)
        self._listens.close()
        for line in self._open:
            line.close()


@contextmanager
def mail_server(port: int, mood: str) -> Iterator[MailServer]:
    server = MailServer(port, mood)
    try:
        yield server
    finally:
        server.close()

"""Messages leave in the background: a mail server that hangs keeps neither a visitor's page nor an editor's waiting.

A process has two threads for everybody who asks. A password reset, or a word to an author in the middle of publishing,
would hold one of them, and the turn to write, for as long as the mail server takes; and one that answers with an error
would undo what was published. So whoever writes hands the message over, once what it tells of is committed, and one
thread of the process sends it, and tries again where that may help. What still waits when the process ends is lost: a
password is then asked for once more. Digests are sent by a command that has time: `get_connection(wait=True)`.
"""

import atexit
import logging
import os
import smtplib
import time
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from django.core.mail.backends import smtp
from django.db import transaction

logger = logging.getLogger(__name__)

TRY_AGAIN = (30, 120, 600)  # seconds after the first, second and third try; then it is given up
MOST = 200  # messages that wait; more are not taken
LAST_WAIT = 15  # seconds that a process waits at its end for what has not been tried yet
NEVER = 500  # an SMTP status of that and above says that another try is no use (RFC 5321, 4.2.1)


class EmailBackend(smtp.EmailBackend):
    """Django's own with `wait=True`; without it nothing is waited for, and nothing raises."""

    def __init__(self, *args, wait: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        self.wait = wait

    def open(self):
        return super().open() if self.wait else False

    def send_messages(self, email_messages) -> int:
        if self.wait:
            return super().send_messages(email_messages)
        for message in email_messages:
            transaction.on_commit(lambda one=message: sender.take(one))
        return len(email_messages)


class Sender:
    """One thread of this process, started with the first message."""

    def __init__(self):
        self.begin_anew()
        os.register_at_fork(after_in_child=self.begin_anew)

    def begin_anew(self) -> None:
        """A copied process has no thread of its parent's, and none of its messages."""
        self._lock, self._thread, self._work = Lock(), None, SimpleQueue()
        self._waiting = []  # (when to try, how often it was tried, message): the thread's own
        self._untried = 0

    def take(self, message) -> None:
        """Have a message sent. Where too many wait already, it is not taken, and the log says so."""
        with self._lock:
            if self._untried + len(self._waiting) >= MOST:
                logger.error("A message was not sent: too many wait")
                return
            self._untried += 1
            if self._thread is None:
                self._thread = Thread(target=self._run, name="mail", daemon=True)
                self._thread.start()
        self._work.put(message)

    def _run(self) -> None:
        while True:
            soonest = min((when for when, _, _ in self._waiting), default=None)
            try:
                message = self._work.get(timeout=None if soonest is None else max(0.0, soonest - time.monotonic()))
            except Empty:
                due = min(self._waiting, key=lambda one: one[0])
                self._waiting.remove(due)
                self._try(due[2], due[1])
            else:
                self._try(message, 0)
                with self._lock:
                    self._untried -= 1

    def _try(self, message, tried: int) -> None:
        try:
            # Not the message's own connection: that is the one that handed it over.
            EmailBackend(wait=True).send_messages([message])
        except Exception as problem:  # the thread has to live on
            if tried < len(TRY_AGAIN) and may_help_to_try_again(problem):
                logger.warning("A message was not sent, and is tried again: %s", type(problem).__name__)
                self._waiting.append((time.monotonic() + TRY_AGAIN[tried], tried + 1, message))
            else:
                logger.error("A message was not sent: %s", type(problem).__name__)

    def finish(self) -> None:
        """Wait a little for what was handed over and not tried yet. For the end of a command."""
        until = time.monotonic() + LAST_WAIT
        while self._untried and time.monotonic() < until:
            time.sleep(0.02)


def may_help_to_try_again(problem: Exception) -> bool:
    """Tell whether what the mail server said, or did not say, may pass by itself."""
    if isinstance(problem, smtplib.SMTPRecipientsRefused):
        return all(code < NEVER for code, _ in problem.recipients.values())
    if isinstance(problem, smtplib.SMTPResponseException):
        return problem.smtp_code < NEVER
    return isinstance(problem, OSError)


sender = Sender()
atexit.register(sender.finish)

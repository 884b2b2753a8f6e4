"""A copy of what visitors read, for the front server to send when the portal itself cannot answer (docs/running.md)."""

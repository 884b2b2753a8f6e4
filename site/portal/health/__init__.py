"""`/-/live`, `/-/ready` and `/-/status`: how the portal is, for machines that look after it."""

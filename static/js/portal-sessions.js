// The same as portal.js, for pages that show sessions: what is served holds sessions.js too (portal/static_storage.py).
import "./portal.js";

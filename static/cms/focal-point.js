// Tells the library that marks a picture's focal point whether this is a touch screen. It would find out by writing a
// script into an attribute, which the CMS's content policy refuses and reports.

window.jQuery.Jcrop.defaults.touchSupport = "ontouchstart" in document.createElement("div");

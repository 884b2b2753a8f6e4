"""Search: an index of our own (indexing), what was probably meant (spelling), what is found (finding), what is shown
(views, suggestions). A GET that writes nothing and keeps no words."""

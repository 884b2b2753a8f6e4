"""Reading what people bring from elsewhere: a WordPress export, a spreadsheet. Nothing here writes or asks anybody."""

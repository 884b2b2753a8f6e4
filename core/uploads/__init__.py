"""What becomes of a file on its way in: looked into, refused in words, or kept without the traces it carried."""

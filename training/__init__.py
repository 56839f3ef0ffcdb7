"""How the parser's weights were made; needs PyTorch, which the program itself does not."""

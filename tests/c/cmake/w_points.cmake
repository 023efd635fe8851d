message("later")

print("mlshell")

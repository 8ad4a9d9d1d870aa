@main struct Bo { static func main() {} }

enum PlaceholderBoSandbox {}

enum PlaceholderBoSandboxTests {}

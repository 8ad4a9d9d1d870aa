enum PlaceholderHouseTests {}

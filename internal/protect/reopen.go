package protect

// HiddenByConfig is why an alert is closed all of whose places are ignored by
// .github/secret_scanning.yml.
const HiddenByConfig = "hidden_by_config"

package pattern

// azureAnnotated are the keys with JQQJ99 in them: 52 random characters, the mark,
// year and month, twelve characters of the platform, four of the service, its
// signature and a checksum. Source: Microsoft.Security.Utilities.
var azureAnnotated = []Pattern{{
	Type:   "azure_ai_services_key",
	Name:   "Azure AI Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAAACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_ai_services_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAACOGXN9z`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAACOG3bK3`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAACOGmade"`,
		`AZURE_AI_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAACOG0000`,
	},
}, {
	Type:   "azure_anomaly_detector_ee_key",
	Name:   "Azure Anomaly Detector EE Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAACACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureAnomalyDetectorEeKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAACACOGZbk9";`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAACACOG3Fh6' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAACACOGmade"`,
		`AZURE_ANOMALY_DETECTOR_EE_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAACACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAACACOG0000`,
	},
}, {
	Type:   "azure_anomaly_detector_key",
	Name:   "Azure Anomaly Detector Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAADACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_anomaly_detector_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAADACOGTBri" # rotate me`,
		`tool --azure-anomaly-detector-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAADACOG3V63 --verbose`,
	},
	Misses: []string{
		`AZURE_ANOMALY_DETECTOR_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAADACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAADACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAADACOG0000"`,
	},
}, {
	Type:   "azure_app_configuration_key",
	Name:   "Azure App Configuration Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZAC[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_APP_CONFIGURATION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZAChwix`,
		`<azureAppConfigurationKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZAC1i6M</azureAppConfigurationKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZACmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZACmade"`,
		`AZURE_APP_CONFIGURATION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZAC0000`,
	},
}, {
	Type:   "azure_cognitive_services_key",
	Name:   "Azure Cognitive Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAEACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_COGNITIVE_SERVICES_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAEACOG6V7S'`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAEACOG2Toh&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAEACOGmade"`,
		`AZURE_COGNITIVE_SERVICES_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAEACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAEACOG0000`,
	},
}, {
	Type:   "azure_communication_services_key",
	Name:   "Azure Communication Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZCS[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_communication_services_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZCSqgCm`,
		`{"azureCommunicationServicesKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZCS1OZw"}`,
	},
	Misses: []string{
		`AZURE_COMMUNICATION_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZCSmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZCSmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZCS0000"`,
	},
}, {
	Type:   "azure_computer_vision_key",
	Name:   "Azure Computer Vision Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAFACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureComputerVisionKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAFACOGcYhC";`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAFACOG35bw`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAFACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAFACOGmade"`,
		`AZURE_COMPUTER_VISION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAFACOG0000`,
	},
}, {
	Type:   "azure_content_moderator_key",
	Name:   "Azure Content Moderator Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAGACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_content_moderator_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAGACOG16gt" # rotate me`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAGACOG3yb8' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAGACOGmade"`,
		`AZURE_CONTENT_MODERATOR_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAGACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAGACOG0000`,
	},
}, {
	Type:   "azure_content_safety_key",
	Name:   "Azure Content Safety Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAHACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_CONTENT_SAFETY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAHACOG4eya`,
		`tool --azure-content-safety-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAHACOGFPAz --verbose`,
	},
	Misses: []string{
		`AZURE_CONTENT_SAFETY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAHACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAHACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAHACOG0000"`,
	},
}, {
	Type:   "azure_custom_vision_prediction_key",
	Name:   "Azure Custom Vision Prediction Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAIACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_CUSTOM_VISION_PREDICTION_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAIACOG1nS7'`,
		`<azureCustomVisionPredictionKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAIACOG2kCs</azureCustomVisionPredictionKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAIACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAIACOGmade"`,
		`AZURE_CUSTOM_VISION_PREDICTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAIACOG0000`,
	},
}, {
	Type:   "azure_custom_vision_training_key",
	Name:   "Azure Custom Vision Training Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAJACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_custom_vision_training_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAJACOGkB1t`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAJACOG2Zl6&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAJACOGmade"`,
		`AZURE_CUSTOM_VISION_TRAINING_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAJACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAJACOG0000`,
	},
}, {
	Type:   "azure_devops_personal_access_token",
	Name:   "Azure DevOps Personal Access Token",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZDO[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureDevopsPersonalAccessToken = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZDOatR5";`,
		`{"azureDevopsPersonalAccessToken": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZDO3RbG"}`,
	},
	Misses: []string{
		`AZURE_DEVOPS_PERSONAL_ACCESS_TOKEN=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZDOmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZDOmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZDO0000"`,
	},
}, {
	// Beside the annotated form there is an identifiable key of 44 characters.
	Type:   "azure_event_grid_key_identifiable",
	Name:   "Azure Event Grid Key Identifiable",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZEG[0-9A-Za-z]{4}|[0-9A-Za-z+/]{33}AZEG[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  azureEventGridKey,
	Hits: []string{
		`azure_event_grid_key_identifiable = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQJ99BDAC0aPushwardAAAAAZ¦EGzhlK" # rotate me`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6AZ¦EGFBN4E8=`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOnAZ¦EGAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOneAZ¦EGAAAAAA="`,
		`AZURE_EVENT_GRID_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAZ¦EGGtzE8Y=`,
		`key: madeUp2By3PushwardForItsOwnTests6AZ¦EGFBN408=`,
	},
}, {
	Type:   "azure_face_key",
	Name:   "Azure Face Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAKACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_FACE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAKACOG1nYK`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAKACOG1NlZ' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAKACOGmade"`,
		`AZURE_FACE_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAKACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAKACOG0000`,
	},
}, {
	Type:   "azure_fluid_relay_key",
	Name:   "Azure Fluid Relay Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZFR[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_FLUID_RELAY_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZFRwtx3'`,
		`tool --azure-fluid-relay-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZFR1e8d --verbose`,
	},
	Misses: []string{
		`AZURE_FLUID_RELAY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZFRmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZFRmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZFR0000"`,
	},
}, {
	Type:   "azure_form_recognizer_key",
	Name:   "Azure Form Recognizer Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAALACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_form_recognizer_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAALACOGci48`,
		`<azureFormRecognizerKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAALACOG2BCm</azureFormRecognizerKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAALACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAALACOGmade"`,
		`AZURE_FORM_RECOGNIZER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAALACOG0000`,
	},
}, {
	Type:   "azure_health_decision_support_key",
	Name:   "Azure Health Decision Support Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAMACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureHealthDecisionSupportKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAMACOGTG9D";`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAMACOG35LL&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAMACOGmade"`,
		`AZURE_HEALTH_DECISION_SUPPORT_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAMACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAMACOG0000`,
	},
}, {
	Type:   "azure_health_insights_key",
	Name:   "Azure Health Insights Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAANACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_health_insights_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAANACOGJ8CM" # rotate me`,
		`{"azureHealthInsightsKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAANACOG3Urq"}`,
	},
	Misses: []string{
		`AZURE_HEALTH_INSIGHTS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAANACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAANACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAANACOG0000"`,
	},
}, {
	Type:   "azure_immersive_reader_key",
	Name:   "Azure Immersive Reader Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAOACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_IMMERSIVE_READER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAOACOG4fzH`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAOACOG2tIe`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAOACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAOACOGmade"`,
		`AZURE_IMMERSIVE_READER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAOACOG0000`,
	},
}, {
	Type:   "azure_internal_all_in_one_key",
	Name:   "Azure Internal All In One Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAPACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_INTERNAL_ALL_IN_ONE_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAPACOGkm98'`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAPACOG2gZg' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAPACOGmade"`,
		`AZURE_INTERNAL_ALL_IN_ONE_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAPACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAPACOG0000`,
	},
}, {
	Type:   "azure_knowledge_key",
	Name:   "Azure Knowledge Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAQACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_knowledge_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAQACOG9saQ`,
		`tool --azure-knowledge-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAQACOGxBeU --verbose`,
	},
	Misses: []string{
		`AZURE_KNOWLEDGE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAQACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAQACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAQACOG0000"`,
	},
}, {
	Type:   "azure_luis_authoring_key",
	Name:   "Azure Luis Authoring Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAARACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureLuisAuthoringKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAARACOGeEKm";`,
		`<azureLuisAuthoringKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAARACOG3pLV</azureLuisAuthoringKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAARACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAARACOGmade"`,
		`AZURE_LUIS_AUTHORING_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAARACOG0000`,
	},
}, {
	Type:   "azure_luis_key",
	Name:   "Azure Luis Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAASACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_luis_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAASACOGrEBg" # rotate me`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAASACOG3ZdR&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAASACOGmade"`,
		`AZURE_LUIS_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAASACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAASACOG0000`,
	},
}, {
	Type:   "azure_maps_key",
	Name:   "Azure Maps Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZMP[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_MAPS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMPnqSS`,
		`{"azureMapsKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZMP3Yyt"}`,
	},
	Misses: []string{
		`AZURE_MAPS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZMPmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMPmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMP0000"`,
	},
}, {
	Type:   "azure_metrics_advisor_key",
	Name:   "Azure Metrics Advisor Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAATACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_METRICS_ADVISOR_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAATACOGEzcT'`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAATACOG3wyM`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAATACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAATACOGmade"`,
		`AZURE_METRICS_ADVISOR_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAATACOG0000`,
	},
}, {
	Type:   "azure_mixed_reality_key",
	Name:   "Azure Mixed Reality Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZMR[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_mixed_reality_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMRpiPF`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZMRXtOS' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZMRmade"`,
		`AZURE_MIXED_REALITY_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMRmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMR0000`,
	},
}, {
	Type:   "azure_openai_key",
	Name:   "Azure OpenAI Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAABACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureOpenaiKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAABACOGr1dq";`,
		`tool --azure-openai-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAABACOG2jmX --verbose`,
	},
	Misses: []string{
		`AZURE_OPENAI_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAABACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAABACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAABACOG0000"`,
	},
}, {
	Type:   "azure_personalizer_key",
	Name:   "Azure Personalizer Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAUACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_personalizer_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAUACOGxFfM" # rotate me`,
		`<azurePersonalizerKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAUACOG3Buz</azurePersonalizerKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAUACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAUACOGmade"`,
		`AZURE_PERSONALIZER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAUACOG0000`,
	},
}, {
	Type:   "azure_qna_maker_key",
	Name:   "Azure QnA Maker Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAVACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_QNA_MAKER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAVACOGa5lg`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAVACOG1hHp&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAVACOGmade"`,
		`AZURE_QNA_MAKER_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAVACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAVACOG0000`,
	},
}, {
	Type:   "azure_qna_maker_v2_key",
	Name:   "Azure QnA Maker V2 Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAWACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_QNA_MAKER_V2_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAWACOGuXoB'`,
		`{"azureQnaMakerV2Key": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAWACOG3VBN"}`,
	},
	Misses: []string{
		`AZURE_QNA_MAKER_V2_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAWACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAWACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAWACOG0000"`,
	},
}, {
	Type:   "azure_speech_services_key",
	Name:   "Azure Speech Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAYACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_speech_services_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAYACOGiM2u`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAYACOG1xNl`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAYACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAYACOGmade"`,
		`AZURE_SPEECH_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAYACOG0000`,
	},
}, {
	Type:   "azure_speech_translation_key",
	Name:   "Azure Speech Translation Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAZACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`const azureSpeechTranslationKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAZACOGh11r";`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAZACOG2Y2H' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAZACOGmade"`,
		`AZURE_SPEECH_TRANSLATION_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAZACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAZACOG0000`,
	},
}, {
	Type:   "azure_sql_internal_default_cloudsa_key",
	Name:   "Azure SQL Internal Default CloudSA Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}msql[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_sql_internal_default_cloudsa_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAmsqlFOB5" # rotate me`,
		`tool --azure-sql-internal-default-cloudsa-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAmsql4bNB --verbose`,
	},
	Misses: []string{
		`AZURE_SQL_INTERNAL_DEFAULT_CLOUDSA_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAmsqlmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAmsqlmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAmsql0000"`,
	},
}, {
	Type:   "azure_text_analytics_key",
	Name:   "Azure Text Analytics Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAaACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`AZURE_TEXT_ANALYTICS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAaACOGJ3XJ`,
		`<azureTextAnalyticsKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAaACOG36c4</azureTextAnalyticsKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAaACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAaACOGmade"`,
		`AZURE_TEXT_ANALYTICS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAaACOG0000`,
	},
}, {
	Type:   "azure_text_translation_key",
	Name:   "Azure Text Translation Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAbACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`export AZURE_TEXT_TRANSLATION_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAbACOG1BwM'`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAbACOG2gU3&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAbACOGmade"`,
		`AZURE_TEXT_TRANSLATION_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAbACOGmade`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAbACOG0000`,
	},
}, {
	Type:   "azure_video_intelligence_key",
	Name:   "Azure Video Intelligence Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAeACOG[0-9A-Za-z]{4}`,
	Check:  annotatedKey,
	Hits: []string{
		`azure_video_intelligence_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAeACOGoWtf`,
		`{"azureVideoIntelligenceKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAeACOG1wRf"}`,
	},
	Misses: []string{
		`AZURE_VIDEO_INTELLIGENCE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAeACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAeACOGmade`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAeACOG0000"`,
	},
}}

// azureEventGridKey checks the form that has a known seed.
func azureEventGridKey(secret []byte) error {
	if len(secret) == 44 {
		return marvin("SendRecv")(secret)
	}
	return annotatedKey(secret)
}

package pattern

// azureAnnotated are the keys with JQQJ99 in them: 52 random characters, the mark,
// year and month, twelve characters of the platform, four of the service, its
// signature and a checksum, whose seeds are not published.
var azureAnnotated = []Pattern{{
	Type:   "azure_ai_services_key",
	Name:   "Azure AI Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAAACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_AI_SERVICES_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAACOGmade'`,
		`{"azureAiServicesKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAACOGmade"}`,
	},
	Misses: []string{
		`AZURE_AI_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAACOGmade"`,
	},
}, {
	Type:   "azure_anomaly_detector_ee_key",
	Name:   "Azure Anomaly Detector EE Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAACACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_anomaly_detector_ee_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAACACOGmade`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAACACOGmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAACACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAACACOGmade"`,
		`AZURE_ANOMALY_DETECTOR_EE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAACACOGmade`,
	},
}, {
	Type:   "azure_anomaly_detector_key",
	Name:   "Azure Anomaly Detector Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAADACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azureAnomalyDetectorKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAADACOGmade";`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAADACOGmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAADACOGmade"`,
		`AZURE_ANOMALY_DETECTOR_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAADACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAADACOGmade`,
	},
}, {
	Type:   "azure_app_configuration_key",
	Name:   "Azure App Configuration Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZAC[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_app_configuration_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZACmade" # rotate me`,
		`tool --azure-app-configuration-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZACmade --verbose`,
	},
	Misses: []string{
		`AZURE_APP_CONFIGURATION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZACmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZACmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZACmade"`,
	},
}, {
	Type:   "azure_cognitive_services_key",
	Name:   "Azure Cognitive Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAEACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_COGNITIVE_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAEACOGmade`,
		`<azureCognitiveServicesKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAEACOGmade</azureCognitiveServicesKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAEACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAEACOGmade"`,
		`AZURE_COGNITIVE_SERVICES_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAEACOGmade`,
	},
}, {
	Type:   "azure_communication_services_key",
	Name:   "Azure Communication Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZCS[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_COMMUNICATION_SERVICES_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZCSmade'`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZCSmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZCSmade"`,
		`AZURE_COMMUNICATION_SERVICES_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZCSmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZCSmade`,
	},
}, {
	Type:   "azure_computer_vision_key",
	Name:   "Azure Computer Vision Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAFACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_computer_vision_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAFACOGmade`,
		`{"azureComputerVisionKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAFACOGmade"}`,
	},
	Misses: []string{
		`AZURE_COMPUTER_VISION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAFACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAFACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAFACOGmade"`,
	},
}, {
	Type:   "azure_content_moderator_key",
	Name:   "Azure Content Moderator Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAGACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azureContentModeratorKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAGACOGmade";`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAGACOGmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAGACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAGACOGmade"`,
		`AZURE_CONTENT_MODERATOR_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAGACOGmade`,
	},
}, {
	Type:   "azure_content_safety_key",
	Name:   "Azure Content Safety Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAHACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_content_safety_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAHACOGmade" # rotate me`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAHACOGmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAHACOGmade"`,
		`AZURE_CONTENT_SAFETY_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAHACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAHACOGmade`,
	},
}, {
	Type:   "azure_custom_vision_prediction_key",
	Name:   "Azure Custom Vision Prediction Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAIACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_CUSTOM_VISION_PREDICTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAIACOGmade`,
		`tool --azure-custom-vision-prediction-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAIACOGmade --verbose`,
	},
	Misses: []string{
		`AZURE_CUSTOM_VISION_PREDICTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAIACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAIACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAIACOGmade"`,
	},
}, {
	Type:   "azure_custom_vision_training_key",
	Name:   "Azure Custom Vision Training Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAJACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_CUSTOM_VISION_TRAINING_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAJACOGmade'`,
		`<azureCustomVisionTrainingKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAJACOGmade</azureCustomVisionTrainingKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAJACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAJACOGmade"`,
		`AZURE_CUSTOM_VISION_TRAINING_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAJACOGmade`,
	},
}, {
	Type:   "azure_devops_personal_access_token",
	Name:   "Azure DevOps Personal Access Token",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZDO[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_devops_personal_access_token: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZDOmade`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZDOmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZDOmade"`,
		`AZURE_DEVOPS_PERSONAL_ACCESS_TOKEN=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZDOmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZDOmade`,
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
		`const azureEventGridKeyIdentifiable = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQJ99BDAC0aPushwardAAAAAZ¦EGmade";`,
		`{"azureEventGridKeyIdentifiable": "madeUp2By3PushwardForItsOwnTests6AZ¦EGFBN4E8="}`,
	},
	Misses: []string{
		`AZURE_EVENT_GRID_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOnAZ¦EGAAAAAA=`,
		`key: pushward1Ex-mple2TokenNotARealOneAZ¦EGAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAZ¦EGGtzE8Y="`,
		`AZURE_EVENT_GRID_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOneAZ¦EGMVkB000`,
	},
}, {
	Type:   "azure_face_key",
	Name:   "Azure Face Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAKACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_face_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAKACOGmade" # rotate me`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAKACOGmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAKACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAKACOGmade"`,
		`AZURE_FACE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAKACOGmade`,
	},
}, {
	Type:   "azure_fluid_relay_key",
	Name:   "Azure Fluid Relay Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZFR[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_FLUID_RELAY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZFRmade`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZFRmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZFRmade"`,
		`AZURE_FLUID_RELAY_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZFRmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZFRmade`,
	},
}, {
	Type:   "azure_form_recognizer_key",
	Name:   "Azure Form Recognizer Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAALACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_FORM_RECOGNIZER_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAALACOGmade'`,
		`tool --azure-form-recognizer-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAALACOGmade --verbose`,
	},
	Misses: []string{
		`AZURE_FORM_RECOGNIZER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAALACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAALACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAALACOGmade"`,
	},
}, {
	Type:   "azure_health_decision_support_key",
	Name:   "Azure Health Decision Support Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAMACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_health_decision_support_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAMACOGmade`,
		`<azureHealthDecisionSupportKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAMACOGmade</azureHealthDecisionSupportKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAMACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAMACOGmade"`,
		`AZURE_HEALTH_DECISION_SUPPORT_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAMACOGmade`,
	},
}, {
	Type:   "azure_health_insights_key",
	Name:   "Azure Health Insights Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAANACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azureHealthInsightsKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAANACOGmade";`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAANACOGmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAANACOGmade"`,
		`AZURE_HEALTH_INSIGHTS_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAANACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAANACOGmade`,
	},
}, {
	Type:   "azure_immersive_reader_key",
	Name:   "Azure Immersive Reader Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAOACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_immersive_reader_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAOACOGmade" # rotate me`,
		`{"azureImmersiveReaderKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAOACOGmade"}`,
	},
	Misses: []string{
		`AZURE_IMMERSIVE_READER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAOACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAOACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAOACOGmade"`,
	},
}, {
	Type:   "azure_internal_all_in_one_key",
	Name:   "Azure Internal All In One Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAPACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_INTERNAL_ALL_IN_ONE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAPACOGmade`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAPACOGmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAPACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAPACOGmade"`,
		`AZURE_INTERNAL_ALL_IN_ONE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAPACOGmade`,
	},
}, {
	Type:   "azure_knowledge_key",
	Name:   "Azure Knowledge Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAQACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_KNOWLEDGE_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAQACOGmade'`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAQACOGmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAQACOGmade"`,
		`AZURE_KNOWLEDGE_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAQACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAQACOGmade`,
	},
}, {
	Type:   "azure_luis_authoring_key",
	Name:   "Azure Luis Authoring Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAARACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_luis_authoring_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAARACOGmade`,
		`tool --azure-luis-authoring-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAARACOGmade --verbose`,
	},
	Misses: []string{
		`AZURE_LUIS_AUTHORING_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAARACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAARACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAARACOGmade"`,
	},
}, {
	Type:   "azure_luis_key",
	Name:   "Azure Luis Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAASACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azureLuisKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAASACOGmade";`,
		`<azureLuisKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAASACOGmade</azureLuisKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAASACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAASACOGmade"`,
		`AZURE_LUIS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAASACOGmade`,
	},
}, {
	Type:   "azure_maps_key",
	Name:   "Azure Maps Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZMP[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_maps_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMPmade" # rotate me`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZMPmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZMPmade"`,
		`AZURE_MAPS_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMPmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZMPmade`,
	},
}, {
	Type:   "azure_metrics_advisor_key",
	Name:   "Azure Metrics Advisor Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAATACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_METRICS_ADVISOR_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAATACOGmade`,
		`{"azureMetricsAdvisorKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAATACOGmade"}`,
	},
	Misses: []string{
		`AZURE_METRICS_ADVISOR_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAATACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAATACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAATACOGmade"`,
	},
}, {
	Type:   "azure_mixed_reality_key",
	Name:   "Azure Mixed Reality Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}AZMR[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_MIXED_REALITY_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMRmade'`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAAZMRmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAAZMRmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAAZMRmade"`,
		`AZURE_MIXED_REALITY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAAZMRmade`,
	},
}, {
	Type:   "azure_openai_key",
	Name:   "Azure OpenAI Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAABACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_openai_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAABACOGmade`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAABACOGmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAABACOGmade"`,
		`AZURE_OPENAI_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAABACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAABACOGmade`,
	},
}, {
	Type:   "azure_personalizer_key",
	Name:   "Azure Personalizer Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAUACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azurePersonalizerKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAUACOGmade";`,
		`tool --azure-personalizer-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAUACOGmade --verbose`,
	},
	Misses: []string{
		`AZURE_PERSONALIZER_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAUACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAUACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAUACOGmade"`,
	},
}, {
	Type:   "azure_qna_maker_key",
	Name:   "Azure QnA Maker Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAVACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_qna_maker_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAVACOGmade" # rotate me`,
		`<azureQnaMakerKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAVACOGmade</azureQnaMakerKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAVACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAVACOGmade"`,
		`AZURE_QNA_MAKER_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAVACOGmade`,
	},
}, {
	Type:   "azure_qna_maker_v2_key",
	Name:   "Azure QnA Maker V2 Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAWACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_QNA_MAKER_V2_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAWACOGmade`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAWACOGmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAWACOGmade"`,
		`AZURE_QNA_MAKER_V2_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAWACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAWACOGmade`,
	},
}, {
	Type:   "azure_speech_services_key",
	Name:   "Azure Speech Services Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAYACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_SPEECH_SERVICES_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAYACOGmade'`,
		`{"azureSpeechServicesKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAYACOGmade"}`,
	},
	Misses: []string{
		`AZURE_SPEECH_SERVICES_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAYACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAYACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAYACOGmade"`,
	},
}, {
	Type:   "azure_speech_translation_key",
	Name:   "Azure Speech Translation Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAZACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_speech_translation_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAZACOGmade`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAZACOGmade`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAZACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAZACOGmade"`,
		`AZURE_SPEECH_TRANSLATION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAZACOGmade`,
	},
}, {
	Type:   "azure_sql_internal_default_cloudsa_key",
	Name:   "Azure SQL Internal Default CloudSA Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}[0-9A-Za-z]{4}msql[0-9A-Za-z]{4}`,
	Hits: []string{
		`const azureSqlInternalDefaultCloudsaKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAmsqlmade";`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAAmsqlmade' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAAmsqlmade"`,
		`AZURE_SQL_INTERNAL_DEFAULT_CLOUDSA_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAAmsqlmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAAmsqlmade`,
	},
}, {
	Type:   "azure_text_analytics_key",
	Name:   "Azure Text Analytics Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAaACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`azure_text_analytics_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAaACOGmade" # rotate me`,
		`tool --azure-text-analytics-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAaACOGmade --verbose`,
	},
	Misses: []string{
		`AZURE_TEXT_ANALYTICS_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAaACOGmade`,
		`key: pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAaACOGmade`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAaACOGmade"`,
	},
}, {
	Type:   "azure_text_translation_key",
	Name:   "Azure Text Translation Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAbACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`AZURE_TEXT_TRANSLATION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAbACOGmade`,
		`<azureTextTranslationKey>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAbACOGmade</azureTextTranslationKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAbACOGmade`,
		`"pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAbACOGmade"`,
		`AZURE_TEXT_TRANSLATION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAbACOGmade`,
	},
}, {
	Type:   "azure_video_intelligence_key",
	Name:   "Azure Video Intelligence Key",
	Regexp: `[0-9A-Za-z]{52}JQQJ99[A-Z][A-L][0-9A-Za-z]{12}AAAeACOG[0-9A-Za-z]{4}`,
	Hits: []string{
		`export AZURE_VIDEO_INTELLIGENCE_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAeACOGmade'`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyJQQ¦J99BDAC0aPushwardAAAeACOGmade&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTJQQ¦J99BDAC0aPushwardAAAeACOGmade"`,
		`AZURE_VIDEO_INTELLIGENCE_KEY=pushward1Example2-okenNotARealOne0011MadeUpForThisTeJQQ¦J99BDAC0aPushwardAAAeACOGmade`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxJQQ¦J99BDAC0aPushwardAAAeACOGmade`,
	},
}}

// azureEventGridKey checks the form that has a known seed.
func azureEventGridKey(secret []byte) error {
	if len(secret) != 44 {
		return nil
	}
	return marvin("SendRecv")(secret)
}

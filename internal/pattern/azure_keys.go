package pattern

import "bytes"

// azureKeys are the identifiable keys: random bytes, four characters that name the
// service, and a Marvin32 whose seed names the kind of key.
var azureKeys = []Pattern{{
	Type:   "azure_apim_direct_management_key",
	Name:   "Azure Apim Direct Management Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Tenant00"),
	Hits: []string{
		`azure_apim_direct_management_key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMZa9x8A==`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM8Hubmg==&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA=="`,
		`AZURE_APIM_DIRECT_MANAGEMENT_KEY=pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMq8ln9A==`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMZa9x8000"`,
	},
}, {
	Type:   "azure_apim_gateway_key",
	Name:   "Azure Apim Gateway Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Gatewy00"),
	Hits: []string{
		`const azureApimGatewayKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMghWAmw==";`,
		`{"azureApimGatewayKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMw+fxNA=="}`,
	},
	Misses: []string{
		`AZURE_APIM_GATEWAY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2PsqjA=="`,
		`AZURE_APIM_GATEWAY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMghWAm000`,
	},
}, {
	Type:   "azure_apim_repository_key",
	Name:   "Azure Apim Repository Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("GitKey00"),
	Hits: []string{
		`azure_apim_repository_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMWgqPZw==" # rotate me`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM9xwBXw==`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA==`,
		`"pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA=="`,
		`AZURE_APIM_REPOSITORY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2tXm1w==`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMWgqPZ000`,
	},
}, {
	Type:   "azure_apim_subscription_key",
	Name:   "Azure Apim Subscription Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`AZURE_APIM_SUBSCRIPTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IM16pUDg==`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMjOq8KA==' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA=="`,
		`AZURE_APIM_SUBSCRIPTION_KEY=pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMg/MpZA==`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IM16pUD000"`,
	},
}, {
	Type:   "azure_batch_key_identifiable",
	Name:   "Azure Batch Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("AbAcct00"),
	Hits: []string{
		`export AZURE_BATCH_KEY_IDENTIFIABLE='pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BabJO1hg=='`,
		`tool --azure-batch-key-identifiable=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦BaKbRR7w== --verbose`,
	},
	Misses: []string{
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin+A¦BaAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BaAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦Ba8sAwTQ=="`,
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BabJO1h000`,
	},
}, {
	Type:   "azure_cache_for_redis_access_key",
	Name:   "Azure Cache for Redis Access Key",
	Regexp: `[0-9A-Za-z+/]{33}AzCa[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Access00"),
	Hits: []string{
		`azure_cache_for_redis_access_key: pushward1Example2TokenNotARealOneAz¦CaMTSaVA=`,
		`<azureCacheForRedisAccessKey>madeUp2By3PushwardForItsOwnTests6Az¦CaHMkegQ=</azureCacheForRedisAccessKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOnAz¦CaAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOneAz¦CaAAAAAA="`,
		`AZURE_CACHE_FOR_REDIS_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦CaDU+Aws=`,
		`key: pushward1Example2TokenNotARealOneAz¦CaMTSa000`,
	},
}, {
	Type:   "azure_container_registry_key_identifiable",
	Name:   "Azure Registry Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("ACRDflt0"),
	Hits: []string{
		`const azureContainerRegistryKeyIdentifiable = "pushward1Example2TokenNotARealOne0011MadeU+A¦CRAQ491d";`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverI+A¦CRDSoXnr&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011Made+A¦CRAAAAAA"`,
		`AZURE_CONTAINER_REGISTRY_KEY_IDENTIFIABLE=pushward1Examp-e2TokenNotARealOne0011MadeU+A¦CRAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦CRBH/qMF`,
		`"pushward1Example2TokenNotARealOne0011MadeU+A¦CRAQ4000"`,
	},
}, {
	Type:   "azure_cosmosdb_key_identifiable",
	Name:   "Azure Cosmosdb Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("MastRW00", "MastRO00", "SystRW00", "SystRO00", "SysAll00", "Resour00", "Encryp00"),
	Hits: []string{
		`azure_cosmosdb_key_identifiable = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦Db4JcbaQ==" # rotate me`,
		`{"azureCosmosdbKeyIdentifiable": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAC¦DbvWc1kQ=="}`,
	},
	Misses: []string{
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAC¦DbAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦DbAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAC¦Db1+tVPQ=="`,
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦Db4Jcba000`,
	},
}, {
	Type:   "azure_event_hub_key_identifiable",
	Name:   "Azure Event Hub Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+AEh[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne+A¦EhEr9SQs=`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6+A¦EhKKXuyU=`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOn+A¦EhAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOne+A¦EhAAAAAA="`,
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦EhOtrfoQ=`,
		`key: pushward1Example2TokenNotARealOne+A¦EhEr9S000`,
	},
}, {
	Type:   "azure_iot_device_key",
	Name:   "Azure IoT Device Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Device00"),
	Hits: []string{
		`export AZURE_IOT_DEVICE_KEY='pushward1Example2TokenNotARealOneAI¦oTH6RlCY='`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6AI¦oTK4AXOQ=' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOnAI¦oTAAAAAA="`,
		`AZURE_IOT_DEVICE_KEY=pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTKvOal4=`,
		`"pushward1Example2TokenNotARealOneAI¦oTH6Rl000"`,
	},
}, {
	Type:   "azure_iot_device_provisioning_key",
	Name:   "Azure IoT Device Provisioning Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("DpsKey00"),
	Hits: []string{
		`azure_iot_device_provisioning_key: pushward1Example2TokenNotARealOneAI¦oTCJ7v80=`,
		`tool --azure-iot-device-provisioning-key=madeUp2By3PushwardForItsOwnTests6AI¦oTIM8f9k= --verbose`,
	},
	Misses: []string{
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushward1Example2TokenNotARealOnAI¦oTAAAAAA=`,
		`key: pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTHwI48I="`,
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushward1Example2TokenNotARealOneAI¦oTCJ7v000`,
	},
}, {
	Type:   "azure_iot_hub_key",
	Name:   "Azure IoT Hub Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`const azureIotHubKey = "pushward1Example2TokenNotARealOneAI¦oTDSUYss=";`,
		`<azureIotHubKey>madeUp2By3PushwardForItsOwnTests6AI¦oTNVcTeE=</azureIotHubKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOnAI¦oTAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA="`,
		`AZURE_IOT_HUB_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTAZUxAs=`,
		`key: pushward1Example2TokenNotARealOneAI¦oTDSUY000`,
	},
}, {
	Type:   "azure_ml_web_service_classic_identifiable_key",
	Name:   "Azure ML Studio (classic) Web Service Key",
	Regexp: `[0-9A-Za-z+/]{76}\+AMC[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Classic0"),
	Hits: []string{
		`azure_ml_web_service_classic_identifiable_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCzOxB3g==" # rotate me`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦MCp3tGlQ==&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin+A¦MCAAAAAA=="`,
		`AZURE_ML_WEB_SERVICE_CLASSIC_IDENTIFIABLE_KEY=pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦MCnOPHHA==`,
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCzOxB3000"`,
	},
}, {
	Type:   "azure_relay_key_identifiable",
	Name:   "Azure Relay Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ARm[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne+A¦RmJz94TY=`,
		`{"azureRelayKeyIdentifiable": "madeUp2By3PushwardForItsOwnTests6+A¦RmP9SLIw="}`,
	},
	Misses: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOn+A¦RmAAAAAA=`,
		`key: pushward1Ex-mple2TokenNotARealOne+A¦RmAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦RmOQO5Ms="`,
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne+A¦RmJz94000`,
	},
}, {
	Type:   "azure_service_bus_identifiable",
	Name:   "Azure Service Bus Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ASb[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`export AZURE_SERVICE_BUS_IDENTIFIABLE='pushward1Example2TokenNotARealOne+A¦SbOMDhS8='`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6+A¦SbFJPDxM=`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOn+A¦SbAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOne+A¦SbAAAAAA="`,
		`AZURE_SERVICE_BUS_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦SbDG3RUw=`,
		`key: pushward1Example2TokenNotARealOne+A¦SbOMDh000`,
	},
}, {
	Type:   "azure_search_admin_key",
	Name:   "Azure Search Admin Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("PAdmin00"),
	Hits: []string{
		`azure_search_admin_key: pushward1Example2TokenNotARealOne0011MadeUAz¦SeBEuuUq`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIAz¦SeCuMfHw' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeAz¦SeAAAAAA"`,
		`AZURE_SEARCH_ADMIN_KEY=pushward1Examp-e2TokenNotARealOne0011MadeUAz¦SeAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeCVyv1v`,
		`"pushward1Example2TokenNotARealOne0011MadeUAz¦SeBEu000"`,
	},
}, {
	Type:   "azure_search_query_key",
	Name:   "Azure Search Query Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Query000"),
	Hits: []string{
		`const azureSearchQueryKey = "pushward1Example2Tok100otARealOne0011MadeUAz¦SeCeSdKM";`,
		`tool --azure-search-query-key=madeUp2By3PushwardForItsOwnTests6677NeverIAz¦SeCBdlbJ --verbose`,
	},
	Misses: []string{
		`AZURE_SEARCH_QUERY_KEY=pushward1Example2TokenNotARealOne0011MadeAz¦SeAAAAAA`,
		`key: pushward1Examp-e2TokenNotARealOne0011MadeUAz¦SeAAAAAA`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeBNdgAO"`,
		`AZURE_SEARCH_QUERY_KEY=pushward1Example2Tok100otARealOne0011MadeUAz¦SeCeS000`,
	},
}, {
	Type:   "azure_function_key",
	Name:   "Azure Function Key",
	Regexp: `[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==`,
	Start:  tokenStart,
	End:    `[^0-9A-Za-z_=-]|\z`,
	Check:  marvin("Functi00", "Master00", "System00"),
	Hits: []string{
		`azure_function_key = "pushward1Example2TokenNotARealOne0011MadeUpFAz¦FuyiD3Aw==" # rotate me`,
		`<azureFunctionKey>madeUp2By3PushwardForItsOwnTests6677NeverIssAz¦FuumYOqQ==</azureFunctionKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpAz¦FuAAAAAA==`,
		`"pushward1Examp+e2TokenNotARealOne0011MadeUpFAz¦FuAAAAAA=="`,
		`AZURE_FUNCTION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦Fu5KvoQQ==`,
		`key: pushward1Example2TokenNotARealOne0011MadeUpFAz¦FuyiD3A000`,
	},
}, {
	// Keys from before 2021 have no signature; they are told by the setting they stand in.
	Type:         "azure_storage_account_key",
	Name:         "Azure Storage Account Access Key",
	Regexp:       `[0-9A-Za-z+/]{76}\+ASt[0-9A-Za-z+/]{5}[AQgw]==|AccountKey=[0-9A-Za-z+/]{86}==`,
	Start:        base64Start,
	End:          base64End,
	MustNotMatch: []string{`ACDb[0-9A-Za-z+/]{6}==$`},
	Check:        azureStorageKey,
	Hits: []string{
		`AZURE_STORAGE_KEY=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦Sto3chOA==`,
		`DefaultEndpointsProtocol=https;AccountName=pushward;Acc¦ountKey=pushwardExample/KeyNotARealOne0011+MadeUpForThisTestAlone2233/GrantsNothingToAnyone44A==;EndpointSuffix=core.windows.net`,
	},
	Misses: []string{
		`AZURE_STORAGE_KEY=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦St00000A==`,
		`Acc¦ountKey=pushwardExample/KeyNotARealOne0011+MadeUpForThisTestAlone2233/GrantsNothingToAnyone44==`,
		`Acc¦ountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==`,
	},
}}

// azureStorageKey checks the newer keys, which alone have a checksum.
func azureStorageKey(secret []byte) error {
	key := bytes.TrimPrefix(secret, []byte("AccountKey="))
	if len(key) != 88 || string(key[76:80]) != "+ASt" {
		return nil
	}
	return marvin("Default0")(key)
}

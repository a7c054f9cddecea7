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
		`azure_apim_direct_management_key: pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMzFEmrQ==`,
		`see https://app.test/hook?key=madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyAP¦IMS687qg==&v=2`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA=="`,
		`AZURE_APIM_DIRECT_MANAGEMENT_KEY=pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMq8ln9A==`,
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMzFEmr000"`,
	},
}, {
	Type:   "azure_apim_gateway_key",
	Name:   "Azure Apim Gateway Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Gatewy00"),
	Hits: []string{
		`const azureApimGatewayKey = "pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMXmY1Jw==";`,
		`{"azureApimGatewayKey": "madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyAP¦IMVpDxmg=="}`,
	},
	Misses: []string{
		`AZURE_APIM_GATEWAY_KEY=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`key: pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2PsqjA=="`,
		`AZURE_APIM_GATEWAY_KEY=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMXmY1J000`,
	},
}, {
	Type:   "azure_apim_repository_key",
	Name:   "Azure Apim Repository Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("GitKey00"),
	Hits: []string{
		`azure_apim_repository_key = "pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMMbuedA==" # rotate me`,
		`X-Access-Token: madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyAP¦IMA51elw==`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`"pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA=="`,
		`AZURE_APIM_REPOSITORY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2tXm1w==`,
		`key: pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMMbued000`,
	},
}, {
	Type:   "azure_apim_subscription_key",
	Name:   "Azure Apim Subscription Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`AZURE_APIM_SUBSCRIPTION_KEY=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMfxiUxw==`,
		`curl -H 'X-Api-Key: madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyAP¦IMhlGG0g==' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA=="`,
		`AZURE_APIM_SUBSCRIPTION_KEY=pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMg/MpZA==`,
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMfxiUx000"`,
	},
}, {
	Type:   "azure_batch_key_identifiable",
	Name:   "Azure Batch Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("AbAcct00"),
	Hits: []string{
		`export AZURE_BATCH_KEY_IDENTIFIABLE='pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦BaJXpZ8g=='`,
		`tool --azure-batch-key-identifiable=madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAny+A¦BaouSrLw== --verbose`,
	},
	Misses: []string{
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BaAAAAAA==`,
		`key: pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦BaAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦Ba8sAwTQ=="`,
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦BaJXpZ8000`,
	},
}, {
	Type:   "azure_cache_for_redis_access_key",
	Name:   "Azure Cache for Redis Access Key",
	Regexp: `[0-9A-Za-z+/]{33}AzCa[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Access00"),
	Hits: []string{
		`azure_cache_for_redis_access_key: pushward1ExampleTokenNotARealOne0Az¦CaH0R/gw=`,
		`<azureCacheForRedisAccessKey>madeUp2ByPushwardForItsOwnTests66Az¦CaORzWZs=</azureCacheForRedisAccessKey>`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOneAz¦CaAAAAAA=`,
		`"pushward1Ex-mpleTokenNotARealOne0Az¦CaAAAAAA="`,
		`AZURE_CACHE_FOR_REDIS_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦CaDU+Aws=`,
		`key: pushward1ExampleTokenNotARealOne0Az¦CaH0R/000`,
	},
}, {
	Type:   "azure_container_registry_key_identifiable",
	Name:   "Azure Registry Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("ACRDflt0"),
	Hits: []string{
		`const azureContainerRegistryKeyIdentifiable = "pushward1ExampleTokenNotARealOne0011MadeUp+A¦CRCtAyyU";`,
		`see https://app.test/hook?key=madeUp2ByPushwardForItsOwnTests6677NeverIs+A¦CRAaMIMJ&v=2`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOne0011MadeU+A¦CRAAAAAA"`,
		`AZURE_CONTAINER_REGISTRY_KEY_IDENTIFIABLE=pushward1Examp-eTokenNotARealOne0011MadeUp+A¦CRAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦CRBH/qMF`,
		`"pushward1ExampleTokenNotARealOne0011MadeUp+A¦CRCtA000"`,
	},
}, {
	Type:   "azure_cosmosdb_key_identifiable",
	Name:   "Azure Cosmosdb Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("MastRW00", "MastRO00", "SystRW00", "SystRO00", "SysAll00", "Resour00", "Encryp00"),
	Hits: []string{
		`azure_cosmosdb_key_identifiable = "pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAC¦DbIGwNAg==" # rotate me`,
		`{"azureCosmosdbKeyIdentifiable": "madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyAC¦DbyMVZAA=="}`,
	},
	Misses: []string{
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦DbAAAAAA==`,
		`key: pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingTAC¦DbAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAC¦Db1+tVPQ=="`,
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAC¦DbIGwNA000`,
	},
}, {
	Type:   "azure_event_hub_key_identifiable",
	Name:   "Azure Event Hub Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+AEh[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0+A¦EhL7Dlo8=`,
		`X-Access-Token: madeUp2ByPushwardForItsOwnTests66+A¦EhHzcnO4=`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOne+A¦EhAAAAAA=`,
		`"pushward1Ex-mpleTokenNotARealOne0+A¦EhAAAAAA="`,
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦EhOtrfoQ=`,
		`key: pushward1ExampleTokenNotARealOne0+A¦EhL7Dl000`,
	},
}, {
	Type:   "azure_iot_device_key",
	Name:   "Azure IoT Device Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Device00"),
	Hits: []string{
		`export AZURE_IOT_DEVICE_KEY='pushward1ExampleTokenNotARealOne0AI¦oTJWqNqI='`,
		`curl -H 'X-Api-Key: madeUp2ByPushwardForItsOwnTests66AI¦oTI91XIE=' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOneAI¦oTAAAAAA="`,
		`AZURE_IOT_DEVICE_KEY=pushward1Ex-mpleTokenNotARealOne0AI¦oTAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTKvOal4=`,
		`"pushward1ExampleTokenNotARealOne0AI¦oTJWqN000"`,
	},
}, {
	Type:   "azure_iot_device_provisioning_key",
	Name:   "Azure IoT Device Provisioning Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("DpsKey00"),
	Hits: []string{
		`azure_iot_device_provisioning_key: pushward1ExampleTokenNotARealOne0AI¦oTPOmVr0=`,
		`tool --azure-iot-device-provisioning-key=madeUp2ByPushwardForItsOwnTests66AI¦oTMXnHJI= --verbose`,
	},
	Misses: []string{
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushward1ExampleTokenNotARealOneAI¦oTAAAAAA=`,
		`key: pushward1Ex-mpleTokenNotARealOne0AI¦oTAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTHwI48I="`,
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushward1ExampleTokenNotARealOne0AI¦oTPOmV000`,
	},
}, {
	Type:   "azure_iot_hub_key",
	Name:   "Azure IoT Hub Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`const azureIotHubKey = "pushward1ExampleTokenNotARealOne0AI¦oTEH8IE8=";`,
		`<azureIotHubKey>madeUp2ByPushwardForItsOwnTests66AI¦oTOx0Wno=</azureIotHubKey>`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOneAI¦oTAAAAAA=`,
		`"pushward1Ex-mpleTokenNotARealOne0AI¦oTAAAAAA="`,
		`AZURE_IOT_HUB_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTAZUxAs=`,
		`key: pushward1ExampleTokenNotARealOne0AI¦oTEH8I000`,
	},
}, {
	Type:   "azure_ml_web_service_classic_identifiable_key",
	Name:   "Azure ML Studio (classic) Web Service Key",
	Regexp: `[0-9A-Za-z+/]{76}\+AMC[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Classic0"),
	Hits: []string{
		`azure_ml_web_service_classic_identifiable_key = "pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦MCf4HR9Q==" # rotate me`,
		`see https://app.test/hook?key=madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAny+A¦MCmjQlPQ==&v=2`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCAAAAAA=="`,
		`AZURE_ML_WEB_SERVICE_CLASSIC_IDENTIFIABLE_KEY=pushward1ExampleTokenNotA-ealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦MCAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦MCnOPHHA==`,
		`"pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦MCf4HR9000"`,
	},
}, {
	Type:   "azure_relay_key_identifiable",
	Name:   "Azure Relay Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ARm[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0+A¦RmGpgfO0=`,
		`{"azureRelayKeyIdentifiable": "madeUp2ByPushwardForItsOwnTests66+A¦RmG+69ZE="}`,
	},
	Misses: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne+A¦RmAAAAAA=`,
		`key: pushward1Ex-mpleTokenNotARealOne0+A¦RmAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦RmOQO5Ms="`,
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushward1ExampleTokenNotARealOne0+A¦RmGpgf000`,
	},
}, {
	Type:   "azure_service_bus_identifiable",
	Name:   "Azure Service Bus Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ASb[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`export AZURE_SERVICE_BUS_IDENTIFIABLE='pushward1ExampleTokenNotARealOne0+A¦SbIXXaMM='`,
		`X-Access-Token: madeUp2ByPushwardForItsOwnTests66+A¦SbI8x/ps=`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOne+A¦SbAAAAAA=`,
		`"pushward1Ex-mpleTokenNotARealOne0+A¦SbAAAAAA="`,
		`AZURE_SERVICE_BUS_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦SbDG3RUw=`,
		`key: pushward1ExampleTokenNotARealOne0+A¦SbIXXa000`,
	},
}, {
	Type:   "azure_search_admin_key",
	Name:   "Azure Search Admin Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("PAdmin00"),
	Hits: []string{
		`azure_search_admin_key: pushward1ExampleTokenNotARealOne0011MadeUpAz¦SeBlC83F`,
		`curl -H 'X-Api-Key: madeUp2ByPushwardForItsOwnTests6677NeverIsAz¦SeC5xBGC' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1ExampleTokenNotARealOne0011MadeUAz¦SeAAAAAA"`,
		`AZURE_SEARCH_ADMIN_KEY=pushward1Examp-eTokenNotARealOne0011MadeUpAz¦SeAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeCVyv1v`,
		`"pushward1ExampleTokenNotARealOne0011MadeUpAz¦SeBlC000"`,
	},
}, {
	Type:   "azure_search_query_key",
	Name:   "Azure Search Query Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Query000"),
	Hits: []string{
		`const azureSearchQueryKey = "pushward1ExampleTokenNotARealOne0011MadeUpAz¦SeDGSwMj";`,
		`tool --azure-search-query-key=madeUp2ByPushwardFor200OwnTests6677NeverIsAz¦SeAjJkke --verbose`,
	},
	Misses: []string{
		`AZURE_SEARCH_QUERY_KEY=pushward1ExampleTokenNotARealOne0011MadeUAz¦SeAAAAAA`,
		`key: pushward1Examp-eTokenNotARealOne0011MadeUpAz¦SeAAAAAA`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeBNdgAO"`,
		`AZURE_SEARCH_QUERY_KEY=pushward1ExampleTokenNotARealOne0011MadeUpAz¦SeDGS000`,
	},
}, {
	Type:   "azure_function_key",
	Name:   "Azure Function Key",
	Regexp: `[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==`,
	Start:  tokenStart,
	End:    `[^0-9A-Za-z_=-]|\z`,
	Check:  marvin("Functi00", "Master00", "System00"),
	Hits: []string{
		`azure_function_key = "pushward1ExampleTokenNotARealOne0011MadeUpFoAz¦FuywfuLQ==" # rotate me`,
		`<azureFunctionKey>madeUp2ByPushwardForItsOwnTests6677NeverIssuAz¦Fu6_YhCw==</azureFunctionKey>`,
	},
	Misses: []string{
		`key: pushward1ExampleTokenNotARealOne0011MadeUpFAz¦FuAAAAAA==`,
		`"pushward1Examp+eTokenNotARealOne0011MadeUpFoAz¦FuAAAAAA=="`,
		`AZURE_FUNCTION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦Fu5KvoQQ==`,
		`key: pushward1ExampleTokenNotARealOne0011MadeUpFoAz¦FuywfuL000`,
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

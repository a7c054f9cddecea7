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
		`azure_apim_direct_management_key: pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMF8zFBg==`,
		`see https://app.test/hook?key=madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywAP¦IMn3SDfw==&v=2`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA=="`,
		`AZURE_APIM_DIRECT_MANAGEMENT_KEY=pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMq8ln9A==`,
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMF8zFB000"`,
	},
}, {
	Type:   "azure_apim_gateway_key",
	Name:   "Azure Apim Gateway Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Gatewy00"),
	Hits: []string{
		`const azureApimGatewayKey = "pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMriIT7g==";`,
		`{"azureApimGatewayKey": "madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywAP¦IMGNwx1w=="}`,
	},
	Misses: []string{
		`AZURE_APIM_GATEWAY_KEY=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA==`,
		`key: pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2PsqjA=="`,
		`AZURE_APIM_GATEWAY_KEY=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMriIT7000`,
	},
}, {
	Type:   "azure_apim_repository_key",
	Name:   "Azure Apim Repository Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("GitKey00"),
	Hits: []string{
		`azure_apim_repository_key = "pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMTTtrsQ==" # rotate me`,
		`Authorization: Bearer madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywAP¦IMEcYuPA==`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA==`,
		`"pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMAAAAAA=="`,
		`AZURE_APIM_REPOSITORY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2tXm1w==`,
		`key: pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMTTtrs000`,
	},
}, {
	Type:   "azure_apim_subscription_key",
	Name:   "Azure Apim Subscription Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`AZURE_APIM_SUBSCRIPTION_KEY=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMbq//iA==`,
		`curl -H 'X-Api-Key: madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywAP¦IMvGMFmg==' https://api.test/v1`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAP¦IMAAAAAA=="`,
		`AZURE_APIM_SUBSCRIPTION_KEY=pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMg/MpZA==`,
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAP¦IMbq//i000"`,
	},
}, {
	Type:   "azure_batch_key_identifiable",
	Name:   "Azure Batch Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("AbAcct00"),
	Hits: []string{
		`export AZURE_BATCH_KEY_IDENTIFIABLE='pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦Ba+ySXow=='`,
		`tool --azure-batch-key-identifiable=madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyw+A¦Ba0U4QyA== --verbose`,
	},
	Misses: []string{
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦BaAAAAAA==`,
		`key: pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦BaAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦Ba8sAwTQ=="`,
		`AZURE_BATCH_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦Ba+ySXo000`,
	},
}, {
	Type:   "azure_cache_for_redis_access_key",
	Name:   "Azure Cache for Redis Access Key",
	Regexp: `[0-9A-Za-z+/]{33}AzCa[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Access00"),
	Hits: []string{
		`azure_cache_for_redis_access_key: pushwardExampleTokenNotARealOne00Az¦CaBFOMVc=`,
		`<azureCacheForRedisAccessKey>madeUpByPushwardForItsOwnTests667Az¦CaCTKRss=</azureCacheForRedisAccessKey>`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0Az¦CaAAAAAA=`,
		`"pushwardExa-pleTokenNotARealOne00Az¦CaAAAAAA="`,
		`AZURE_CACHE_FOR_REDIS_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦CaDU+Aws=`,
		`key: pushwardExampleTokenNotARealOne00Az¦CaBFOM000`,
	},
}, {
	Type:   "azure_container_registry_key_identifiable",
	Name:   "Azure Registry Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("ACRDflt0"),
	Hits: []string{
		`const azureContainerRegistryKeyIdentifiable = "pushwardExampleTokenNotARealOne0011MadeUpF+A¦CRAUSUtV";`,
		`see https://app.test/hook?key=madeUpByPushwardForItsOwnTests6677NeverIss+A¦CRDnWe4n&v=2`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0011MadeUp+A¦CRAAAAAA"`,
		`AZURE_CONTAINER_REGISTRY_KEY_IDENTIFIABLE=pushwardExampl-TokenNotARealOne0011MadeUpF+A¦CRAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦CRBH/qMF`,
		`"pushwardExampleTokenNotARealOne0011MadeUpF+A¦CRAUS000"`,
	},
}, {
	Type:   "azure_cosmosdb_key_identifiable",
	Name:   "Azure Cosmosdb Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("MastRW00", "MastRO00", "SystRW00", "SystRO00", "SysAll00", "Resour00", "Encryp00"),
	Hits: []string{
		`azure_cosmosdb_key_identifiable = "pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAC¦Db6huGgA==" # rotate me`,
		`{"azureCosmosdbKeyIdentifiable": "madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywAC¦DbcHHpaQ=="}`,
	},
	Misses: []string{
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTAC¦DbAAAAAA==`,
		`key: pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingToAC¦DbAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAC¦Db1+tVPQ=="`,
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAC¦Db6huGg000`,
	},
}, {
	Type:   "azure_event_hub_key_identifiable",
	Name:   "Azure Event Hub Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+AEh[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne00+A¦EhCrNroE=`,
		`Authorization: Bearer madeUpByPushwardForItsOwnTests667+A¦EhDn2xD0=`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0+A¦EhAAAAAA=`,
		`"pushwardExa-pleTokenNotARealOne00+A¦EhAAAAAA="`,
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦EhOtrfoQ=`,
		`key: pushwardExampleTokenNotARealOne00+A¦EhCrNr000`,
	},
}, {
	Type:   "azure_iot_device_key",
	Name:   "Azure IoT Device Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Device00"),
	Hits: []string{
		`export AZURE_IOT_DEVICE_KEY='pushwardExampleTokenNotARealOne00AI¦oTAw1HFM='`,
		`curl -H 'X-Api-Key: madeUpByPushwardForItsOwnTests667AI¦oTEN+W94=' https://api.test/v1`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0AI¦oTAAAAAA="`,
		`AZURE_IOT_DEVICE_KEY=pushwardExa-pleTokenNotARealOne00AI¦oTAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTKvOal4=`,
		`"pushwardExampleTokenNotARealOne00AI¦oTAw1H000"`,
	},
}, {
	Type:   "azure_iot_device_provisioning_key",
	Name:   "Azure IoT Device Provisioning Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("DpsKey00"),
	Hits: []string{
		`azure_iot_device_provisioning_key: pushwardExampleTokenNotARealOne00AI¦oTLiescY=`,
		`tool --azure-iot-device-provisioning-key=madeUpByPushwardForItsOwnTests667AI¦oTKf29EI= --verbose`,
	},
	Misses: []string{
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushwardExampleTokenNotARealOne0AI¦oTAAAAAA=`,
		`key: pushwardExa-pleTokenNotARealOne00AI¦oTAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTHwI48I="`,
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=pushwardExampleTokenNotARealOne00AI¦oTLies000`,
	},
}, {
	Type:   "azure_iot_hub_key",
	Name:   "Azure IoT Hub Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`const azureIotHubKey = "pushwardExampleTokenNotARealOne00AI¦oTN/MrvU=";`,
		`<azureIotHubKey>madeUpByPushwardForItsOwnTests667AI¦oTByf0kc=</azureIotHubKey>`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0AI¦oTAAAAAA=`,
		`"pushwardExa-pleTokenNotARealOne00AI¦oTAAAAAA="`,
		`AZURE_IOT_HUB_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTAZUxAs=`,
		`key: pushwardExampleTokenNotARealOne00AI¦oTN/Mr000`,
	},
}, {
	Type:   "azure_ml_web_service_classic_identifiable_key",
	Name:   "Azure ML Studio (classic) Web Service Key",
	Regexp: `[0-9A-Za-z+/]{76}\+AMC[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Classic0"),
	Hits: []string{
		`azure_ml_web_service_classic_identifiable_key = "pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦MComFZ0g==" # rotate me`,
		`see https://app.test/hook?key=madeUpByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyw+A¦MCtXBogw==&v=2`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingT+A¦MCAAAAAA=="`,
		`AZURE_ML_WEB_SERVICE_CLASSIC_IDENTIFIABLE_KEY=pushwardExampleTokenNotAR-alOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦MCAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦MCnOPHHA==`,
		`"pushwardExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingTo+A¦MComFZ0000"`,
	},
}, {
	Type:   "azure_relay_key_identifiable",
	Name:   "Azure Relay Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ARm[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne00+A¦RmNft3as=`,
		`{"azureRelayKeyIdentifiable": "madeUpByPushwardForItsOwnTests667+A¦RmPy5Azk="}`,
	},
	Misses: []string{
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne0+A¦RmAAAAAA=`,
		`key: pushwardExa-pleTokenNotARealOne00+A¦RmAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦RmOQO5Ms="`,
		`AZURE_RELAY_KEY_IDENTIFIABLE=pushwardExampleTokenNotARealOne00+A¦RmNft3000`,
	},
}, {
	Type:   "azure_service_bus_identifiable",
	Name:   "Azure Service Bus Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ASb[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`export AZURE_SERVICE_BUS_IDENTIFIABLE='pushwardExampleTokenNotARealOne00+A¦SbHtvLRI='`,
		`Authorization: Bearer madeUpByPushwardForItsOwnTests667+A¦SbNbxG0E=`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0+A¦SbAAAAAA=`,
		`"pushwardExa-pleTokenNotARealOne00+A¦SbAAAAAA="`,
		`AZURE_SERVICE_BUS_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦SbDG3RUw=`,
		`key: pushwardExampleTokenNotARealOne00+A¦SbHtvL000`,
	},
}, {
	Type:   "azure_search_admin_key",
	Name:   "Azure Search Admin Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("PAdmin00"),
	Hits: []string{
		`azure_search_admin_key: pushwardExampleTokenNotARealOne0011MadeUpFAz¦SeDB8RDo`,
		`curl -H 'X-Api-Key: madeUpByPushwardForI100wnTests6677NeverIssAz¦SeDfnWMl' https://api.test/v1`,
	},
	Misses: []string{
		`"pushwardExampleTokenNotARealOne0011MadeUpAz¦SeAAAAAA"`,
		`AZURE_SEARCH_ADMIN_KEY=pushwardExampl-TokenNotARealOne0011MadeUpFAz¦SeAAAAAA`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeCVyv1v`,
		`"pushwardExampleTokenNotARealOne0011MadeUpFAz¦SeDB8000"`,
	},
}, {
	Type:   "azure_search_query_key",
	Name:   "Azure Search Query Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Query000"),
	Hits: []string{
		`const azureSearchQueryKey = "pushwardExampleTokenNotARealOne0011MadeUpFAz¦SeDdY3Bb";`,
		`tool --azure-search-query-key=madeUpByPushwardForItsOwnTests6677NeverIssAz¦SeBnSisj --verbose`,
	},
	Misses: []string{
		`AZURE_SEARCH_QUERY_KEY=pushwardExampleTokenNotARealOne0011MadeUpAz¦SeAAAAAA`,
		`key: pushwardExampl-TokenNotARealOne0011MadeUpFAz¦SeAAAAAA`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeBNdgAO"`,
		`AZURE_SEARCH_QUERY_KEY=pushwardExampleTokenNotARealOne0011MadeUpFAz¦SeDdY000`,
	},
}, {
	Type:   "azure_function_key",
	Name:   "Azure Function Key",
	Regexp: `[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==`,
	Start:  `\A|[^0-9A-Za-z_-]|\\[abfnrtv]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}`,
	End:    `[^0-9A-Za-z_=-]|\z`,
	Check:  marvin("Functi00", "Master00", "System00"),
	Hits: []string{
		`azure_function_key = "pushwardExampleTokenNotARealOne0011MadeUpForAz¦FuIeClRA==" # rotate me`,
		`<azureFunctionKey>madeUpByPushwardForItsOwnTests6677NeverIssueAz¦Fu7iW9mg==</azureFunctionKey>`,
	},
	Misses: []string{
		`key: pushwardExampleTokenNotARealOne0011MadeUpFoAz¦FuAAAAAA==`,
		`"pushwardExampl+TokenNotARealOne0011MadeUpForAz¦FuAAAAAA=="`,
		`AZURE_FUNCTION_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦Fu5KvoQQ==`,
		`key: pushwardExampleTokenNotARealOne0011MadeUpForAz¦FuIeClR000`,
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
	if string(key[76:80]) != "+ASt" {
		return nil
	}
	return marvin("Default0")(key)
}

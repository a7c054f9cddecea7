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
		`const azureApimDirectManagementKey = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMZa9x8A==";`,
		`{"azureApimDirectManagementKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM8Hubmg=="}`,
	},
	Misses: []string{
		`AZURE_APIM_DIRECT_MANAGEMENT_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMq8ln9A=="`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM8HubmA==`,
	},
}, {
	Type:   "azure_apim_gateway_key",
	Name:   "Azure Apim Gateway Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Gatewy00"),
	Hits: []string{
		`azure_apim_gateway_key = "pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMghWAmw==" # rotate me`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMw+fxNA==`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA==`,
		`"pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA=="`,
		`AZURE_APIM_GATEWAY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2PsqjA==`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMw+fx0A==`,
	},
}, {
	Type:   "azure_apim_repository_key",
	Name:   "Azure Apim Repository Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("GitKey00"),
	Hits: []string{
		`AZURE_APIM_REPOSITORY_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMWgqPZw==`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM9xwBXw==' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA=="`,
		`AZURE_APIM_REPOSITORY_KEY=pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IM2tXm1w==`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IM9xwBXA==`,
	},
}, {
	Type:   "azure_apim_subscription_key",
	Name:   "Azure Apim Subscription Key",
	Regexp: `[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`export AZURE_APIM_SUBSCRIPTION_KEY='pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IM16pUDg=='`,
		`tool --azure-apim-subscription-key=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMjOq8KA== --verbose`,
	},
	Misses: []string{
		`AZURE_APIM_SUBSCRIPTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAP¦IMAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAP¦IMAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAP¦IMg/MpZA=="`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAP¦IMjOq80A==`,
	},
}, {
	Type:   "azure_batch_key_identifiable",
	Name:   "Azure Batch Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("AbAcct00"),
	Hits: []string{
		`azure_batch_key_identifiable: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BabJO1hg==`,
		`<azureBatchKeyIdentifiable>madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦BaKbRR7w==</azureBatchKeyIdentifiable>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin+A¦BaAAAAAA==`,
		`"pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦BaAAAAAA=="`,
		`AZURE_BATCH_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦Ba8sAwTQ==`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦BaKbRR7A==`,
	},
}, {
	Type:   "azure_cache_for_redis_access_key",
	Name:   "Azure Cache for Redis Access Key",
	Regexp: `[0-9A-Za-z+/]{33}AzCa[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Access00"),
	Hits: []string{
		`const azureCacheForRedisAccessKey = "pushward1Example2TokenNotARealOneAz¦CaMTSaVA=";`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6Az¦CaHMkegQ=&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOnAz¦CaAAAAAA="`,
		`AZURE_CACHE_FOR_REDIS_ACCESS_KEY=pushward1Ex-mple2TokenNotARealOneAz¦CaAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦CaDU+Aws=`,
		`key: madeUp2By3PushwardForItsOwnTests6Az¦CaHMke0Q=`,
	},
}, {
	Type:   "azure_container_registry_key_identifiable",
	Name:   "Azure Registry Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("ACRDflt0"),
	Hits: []string{
		`azure_container_registry_key_identifiable = "pushward1Example2TokenNotARealOne0011MadeU+A¦CRAQ491d" # rotate me`,
		`{"azureContainerRegistryKeyIdentifiable": "madeUp2By3PushwardForItsOwnTests6677NeverI+A¦CRDSoXnr"}`,
	},
	Misses: []string{
		`AZURE_CONTAINER_REGISTRY_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011Made+A¦CRAAAAAA`,
		`key: pushward1Examp-e2TokenNotARealOne0011MadeU+A¦CRAAAAAA`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦CRBH/qMF"`,
		`AZURE_CONTAINER_REGISTRY_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeU+A¦CRAQ4000`,
	},
}, {
	Type:   "azure_cosmosdb_key_identifiable",
	Name:   "Azure Cosmosdb Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("MastRW00", "MastRO00", "SystRW00", "SystRO00", "SysAll00", "Resour00", "Encryp00"),
	Hits: []string{
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦Db4JcbaQ==`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAC¦DbvWc1kQ==`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothinAC¦DbAAAAAA==`,
		`"pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothingAC¦DbAAAAAA=="`,
		`AZURE_COSMOSDB_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAC¦Db1+tVPQ==`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnAC¦DbvWc1kA==`,
	},
}, {
	Type:   "azure_event_hub_key_identifiable",
	Name:   "Azure Event Hub Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+AEh[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`export AZURE_EVENT_HUB_KEY_IDENTIFIABLE='pushward1Example2TokenNotARealOne+A¦EhEr9SQs='`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6+A¦EhKKXuyU=' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOn+A¦EhAAAAAA="`,
		`AZURE_EVENT_HUB_KEY_IDENTIFIABLE=pushward1Ex-mple2TokenNotARealOne+A¦EhAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦EhOtrfoQ=`,
		`key: madeUp2By3PushwardForItsOwnTests6+A¦EhKKXu0U=`,
	},
}, {
	Type:   "azure_iot_device_key",
	Name:   "Azure IoT Device Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Device00"),
	Hits: []string{
		`azure_iot_device_key: pushward1Example2TokenNotARealOneAI¦oTH6RlCY=`,
		`tool --azure-iot-device-key=madeUp2By3PushwardForItsOwnTests6AI¦oTK4AXOQ= --verbose`,
	},
	Misses: []string{
		`AZURE_IOT_DEVICE_KEY=pushward1Example2TokenNotARealOnAI¦oTAAAAAA=`,
		`key: pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA=`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTKvOal4="`,
		`key: madeUp2By3PushwardForItsOwnTests6AI¦oTK4AX0Q=`,
	},
}, {
	Type:   "azure_iot_device_provisioning_key",
	Name:   "Azure IoT Device Provisioning Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("DpsKey00"),
	Hits: []string{
		`const azureIotDeviceProvisioningKey = "pushward1Example2TokenNotARealOneAI¦oTCJ7v80=";`,
		`<azureIotDeviceProvisioningKey>madeUp2By3PushwardForItsOwnTests6AI¦oTIM8f9k=</azureIotDeviceProvisioningKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOnAI¦oTAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA="`,
		`AZURE_IOT_DEVICE_PROVISIONING_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTHwI48I=`,
		`key: madeUp2By3PushwardForItsOwnTests6AI¦oTIM8f0k=`,
	},
}, {
	Type:   "azure_iot_hub_key",
	Name:   "Azure IoT Hub Key",
	Regexp: `[0-9A-Za-z+/]{33}AIoT[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("IoTHub00"),
	Hits: []string{
		`azure_iot_hub_key = "pushward1Example2TokenNotARealOneAI¦oTDSUYss=" # rotate me`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6AI¦oTNVcTeE=&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOnAI¦oTAAAAAA="`,
		`AZURE_IOT_HUB_KEY=pushward1Ex-mple2TokenNotARealOneAI¦oTAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAI¦oTAZUxAs=`,
		`key: madeUp2By3PushwardForItsOwnTests6AI¦oTNVcT0E=`,
	},
}, {
	Type:   "azure_ml_web_service_classic_identifiable_key",
	Name:   "Azure ML Studio (classic) Web Service Key",
	Regexp: `[0-9A-Za-z+/]{76}\+AMC[0-9A-Za-z+/]{5}[AQgw]==`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Classic0"),
	Hits: []string{
		`AZURE_ML_WEB_SERVICE_CLASSIC_IDENTIFIABLE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCzOxB3g==`,
		`{"azureMlWebServiceClassicIdentifiableKey": "madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦MCp3tGlQ=="}`,
	},
	Misses: []string{
		`AZURE_ML_WEB_SERVICE_CLASSIC_IDENTIFIABLE_KEY=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin+A¦MCAAAAAA==`,
		`key: pushward1Example2TokenNot-RealOne0011MadeUpForThisTestAlone2233GrantsNothing+A¦MCAAAAAA==`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦MCnOPHHA=="`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAn+A¦MCp3tGlA==`,
	},
}, {
	Type:   "azure_relay_key_identifiable",
	Name:   "Azure Relay Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ARm[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`export AZURE_RELAY_KEY_IDENTIFIABLE='pushward1Example2TokenNotARealOne+A¦RmJz94TY='`,
		`X-Access-Token: madeUp2By3PushwardForItsOwnTests6+A¦RmP9SLIw=`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOn+A¦RmAAAAAA=`,
		`"pushward1Ex-mple2TokenNotARealOne+A¦RmAAAAAA="`,
		`AZURE_RELAY_KEY_IDENTIFIABLE=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦RmOQO5Ms=`,
		`key: madeUp2By3PushwardForItsOwnTests6+A¦RmP9SL0w=`,
	},
}, {
	Type:   "azure_service_bus_identifiable",
	Name:   "Azure Service Bus Key Identifiable",
	Regexp: `[0-9A-Za-z+/]{33}\+ASb[A-P][0-9A-Za-z+/]{5}=`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Send0000", "Listen00", "Manage00", "System00", "Unknown0"),
	Hits: []string{
		`azure_service_bus_identifiable: pushward1Example2TokenNotARealOne+A¦SbOMDhS8=`,
		`curl -H 'X-Api-Key: madeUp2By3PushwardForItsOwnTests6+A¦SbFJPDxM=' https://api.test/v1`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOn+A¦SbAAAAAA="`,
		`AZURE_SERVICE_BUS_IDENTIFIABLE=pushward1Ex-mple2TokenNotARealOne+A¦SbAAAAAA=`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx+A¦SbDG3RUw=`,
		`key: madeUp2By3PushwardForItsOwnTests6+A¦SbFJPD0M=`,
	},
}, {
	Type:   "azure_search_admin_key",
	Name:   "Azure Search Admin Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("PAdmin00"),
	Hits: []string{
		`const azureSearchAdminKey = "pushward1Example2TokenNotARealOne0011MadeUAz¦SeBEuuUq";`,
		`tool --azure-search-admin-key=madeUp2By3PushwardForItsOwnTests6677NeverIAz¦SeCuMfHw --verbose`,
	},
	Misses: []string{
		`AZURE_SEARCH_ADMIN_KEY=pushward1Example2TokenNotARealOne0011MadeAz¦SeAAAAAA`,
		`key: pushward1Examp-e2TokenNotARealOne0011MadeUAz¦SeAAAAAA`,
		`"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeCVyv1v"`,
		`AZURE_SEARCH_ADMIN_KEY=pushward1Example2TokenNotARealOne0011MadeUAz¦SeBEu000`,
	},
}, {
	Type:   "azure_search_query_key",
	Name:   "Azure Search Query Key",
	Regexp: `[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}`,
	Start:  base64Start,
	End:    base64End,
	Check:  marvin("Query000"),
	Hits: []string{
		`azure_search_query_key = "pushward1Example2Tok100otARealOne0011MadeUAz¦SeCeSdKM" # rotate me`,
		`<azureSearchQueryKey>madeUp2By3PushwardForItsOwnTests6677NeverIAz¦SeCBdlbJ</azureSearchQueryKey>`,
	},
	Misses: []string{
		`key: pushward1Example2TokenNotARealOne0011MadeAz¦SeAAAAAA`,
		`"pushward1Examp-e2TokenNotARealOne0011MadeUAz¦SeAAAAAA"`,
		`AZURE_SEARCH_QUERY_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦SeBNdgAO`,
		`key: pushward1Example2Tok100otARealOne0011MadeUAz¦SeCeS000`,
	},
}, {
	Type:   "azure_function_key",
	Name:   "Azure Function Key",
	Regexp: `[0-9A-Za-z_-]{44}AzFu[0-9A-Za-z_-]{5}[AQgw]==`,
	Start:  tokenStart,
	End:    `[^0-9A-Za-z_=-]|\z`,
	Check:  marvin("Functi00", "Master00", "System00"),
	Hits: []string{
		`AZURE_FUNCTION_KEY=pushward1Example2TokenNotARealOne0011MadeUpFAz¦FuyiD3Aw==`,
		`see https://app.test/hook?key=madeUp2By3PushwardForItsOwnTests6677NeverIssAz¦FuumYOqQ==&v=2`,
	},
	Misses: []string{
		`"pushward1Example2TokenNotARealOne0011MadeUpAz¦FuAAAAAA=="`,
		`AZURE_FUNCTION_KEY=pushward1Examp+e2TokenNotARealOne0011MadeUpFAz¦FuAAAAAA==`,
		`key: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAz¦Fu5KvoQQ==`,
		`key: madeUp2By3PushwardForItsOwnTests6677NeverIssAz¦FuumYOqA==`,
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

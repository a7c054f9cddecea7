package pattern

import (
	"bytes"
	"encoding/base32"
	"errors"
	"hash/crc32"
	"slices"
	"strings"
)

var azure = Provider{
	Name: "Azure",
	Docs: "https://learn.microsoft.com/en-us/azure/security/fundamentals/secrets-best-practices",
	Patterns: slices.Concat([]Pattern{{
		// The form with 8Q~ ends with three digits of a checksum, the older one with 7Q~ has none.
		Type:   "azure_active_directory_application_secret",
		Name:   "Azure Active Directory Application Secret",
		Regexp: `[0-9A-Za-z_.~-]{3}(?:7Q~[0-9A-Za-z_.~-]{31}|8Q~[0-9A-Za-z_.~-]{34})`,
		Start:  `\A|[^0-9A-Za-z_.~-]|\\[abfnrtv]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}`,
		End:    `[^0-9A-Za-z_.~-]|\z`,
		Check:  entraSecret,
		Hits: []string{
			`const azureActiveDirectoryApplicationSecret = "pus8Q¦~hward1Example2TokenNotARealOne0aOD";`,
			`X-Access-Token: mad7Q¦~eUp2By3PushwardForItsOwnTests66`,
		},
		Misses: []string{
			`key: pus8Q¦~hward1Example2TokenNotARealOne0aO`,
			`"pus8Q¦~hward1Example+TokenNotARealOne0aOD"`,
			`AZURE_CLIENT_SECRET=pus8Q¦~hward1Example2TokenNotARealOne0000`,
		},
	}, {
		// Secrets of 32 bytes, and the longer annotated ones.
		Type:   "azure_app_configuration_connection_string",
		Name:   "Azure App Configuration Connection String",
		Regexp: `Endpoint=https://[0-9a-zA-Z-]{5,50}\.azconfig\.io;Id=[0-9A-Za-z+/:=_-]{4,60};Secret=[0-9A-Za-z+/]{40,100}={0,2}`,
		End:    base64End,
		Hits: []string{
			`APPCONFIG="Endpoint=https://pushward-example.azconfig.io;Id=ab0¦-l0-s0:Not/A/RealId+0011;Secret=pushwardExampleSecretNotARealOne0011/22+MadeUp="`,
			`{"connection": "Endpoint=https://madeup-by-pushward.azconfig.io;Id=cd¦11;Secret=madeUpByPushwardForItsOwnTests66/77+NeverIssuedByAnyone889900ab"}`,
		},
		Misses: []string{
			`Endpoint=https://pushward-example.azconfig.io;Id=ab0¦-l0-s0:Not/A/RealId+0011;Secret=tooShort`,
			`Endpoint=https://pushward-example.azconfig.io;Id=ab0¦-l0-s0:Not/A/RealId+0011;Secret=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}, {
		Type:   "azure_devops_legacy_personal_access_token",
		Name:   "Azure DevOps Legacy Personal Access Token",
		Class:  Context,
		Source: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
		Regexp: `[a-z2-7]{52}`,
		Near:   []string{"azure_devops", "azuredevops", "dev.azure.com", "visualstudio.com", "vsts", "devops", "pat", "token", "password"},
		Check:  azureDevOpsToken,
		Hits: []string{
			`AZURE_DEVOPS_PAT=pusfuardexakn7mtokennotare¦alone2233jsdeupforthistest`,
			`machine dev.azure.com login pushward password maddapbypuskukzdforitsownt¦ests6677nmberissuedbyany22`,
		},
		Misses: []string{
			`AZURE_DEVOPS_PAT=pusfuardexakn7mtokennotare¦alone2233jsdeupforthistes`,
			`AZURE_DEVOPS_PAT=pusfuardexakn7mtokennotare¦alonaaa33jsdeupforthistest`,
			`name=pusfuardexakn7mtokennotare¦alone2233jsdeupforthistest`,
		},
	}, {
		// A shared access signature: its version, what it grants, and 32 bytes of HMAC.
		Type:   "azure_sas_token",
		Name:   "Azure SAS Token",
		Regexp: `sv=20[0-9]{2}-[0-9]{2}-[0-9]{2}&[0-9A-Za-z%:._+/=&-]{1,500}&sig=[0-9A-Za-z%+/]{43,100}(?:=|%3[Dd])`,
		End:    `[^0-9A-Za-z%+/]|\z`,
		Hits: []string{
			`https://pushward.blob.core.windows.net/box?sv=20¦23-11-03&ss=b&srt=co&sp=rl&se=2030-01-01T00:00:00Z&sig=pushwardExampleSignatureNotARealOne001122334%3D`,
			`SAS="?sv=20¦22-11-02&sr=c&sig=madeUpByPushwardForIts%2FTests6677Never%2BIssued889%3D"`,
		},
		Misses: []string{
			`?sv=20¦23-11-03&ss=b&sp=rl&se=2030-01-01T00:00:00Z&sig=tooShort%3D`,
			`?sv=20¦23-11-03&ss=b&sp=rl&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx%3D`,
			`?sv=20¦23-11-03&sig=pushwardExampleSignatureNotARealOne001122334%3D`,
		},
	}, {
		// Newer keys identify themselves and are of their own type.
		Type:         "azure_service_bus_connection_string",
		Name:         "Azure Service Bus Connection String",
		Regexp:       `Endpoint=sb://[0-9a-zA-Z-]{1,60}\.servicebus\.windows\.net/;SharedAccessKeyName=[0-9A-Za-z ._-]{1,128};SharedAccessKey=[0-9A-Za-z+/]{43}=`,
		End:          base64End,
		MustNotMatch: []string{`(?:\+ASb|\+AEh|\+ARm)[A-P].{5}=$`},
		Hits: []string{
			`BUS=Endpoint=sb://pushward-example.servicebus.windows.net/;Shared¦AccessKeyName=RootManage;SharedAccessKey=pushwardExampleKeyNotARealOne0011MadeUp2233=`,
			`{"bus": "Endpoint=sb://madeup.servicebus.windows.net/;Shared¦AccessKeyName=send-only;SharedAccessKey=madeUpByPushward/ForItsOwnTests66+77NeverAB="}`,
		},
		Misses: []string{
			`Endpoint=sb://pushward-example.servicebus.windows.net/;Shared¦AccessKeyName=RootManage;SharedAccessKey=tooShort=`,
			`Endpoint=sb://pushward-example.servicebus.windows.net/;Shared¦AccessKeyName=RootManage;SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}, {
		Type:   "microsoft_azure_entra_id_token",
		Name:   "Microsoft Azure Entra ID Token",
		Source: "https://learn.microsoft.com/en-us/entra/identity-platform/access-tokens",
		Regexp: jwtShape,
		End:    tokenEnd,
		Check:  jwtClaim("iss", `"iss"`, entraIssuer),
		Hits: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3N0cy53aW5kb3dzLm5ldC81Y2ExYWIxZS0wZGQwLTRiYWQtOGFjZS1kZWNhZGUwZmYxY2UvIiwibm90ZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`{"accessToken": "eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2xvZ2luLm1pY3Jvc29mdG9ubGluZS5jb20vZGVjYWRlMGYtZjFjZS00Y2FiLThlYWYtNWNhMWFiMWUwZGRiL3YyLjAiLCJub3RlIjoibWFkZSB1cCBieSBwdXNod2FyZCJ9.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward"}`,
		},
		Misses: []string{
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL3N`,
			`TOKEN=eyJhbGciOiJSUzI1NiIs¦InR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkiLCJpc3MiOiJodHRwczovL2lzc3Vlci50ZXN0LyIsIm5vdGUiOiJwdXNod2FyZCBleGFtcGxlIn0.pushwardExampleSignatureNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingpushward`,
			`eyJhbGciOiJSUzI1NiJ9.¦eyJub3QiOiJqc29uIn0.pushward1Example`,
		},
	}, {
		// Keys of 32 bytes, and the longer annotated ones.
		Type:   "azure_signalr_connection_string",
		Name:   "Azure SignalR Connection String",
		Regexp: `Endpoint=https://[0-9A-Za-z-]{3,63}\.service\.signalr\.net;AccessKey=[0-9A-Za-z+/]{40,90}={0,2}`,
		End:    base64End,
		Hits: []string{
			`SIGNALR="Endpoint=https://pushward-example.service.sig¦nalr.net;AccessKey=pushward1ExampleKeyNotARealOne0011+MadeUp223=;Version=1.0;"`,
			`{"signalr": "Endpoint=https://madeup.service.sig¦nalr.net;AccessKey=madeUp2ByPushward/ForItsOwnTests6677+NeverAB=;Version=1.0;"}`,
		},
		Misses: []string{
			`Endpoint=https://pushward-example.service.sig¦nalr.net;AccessKey=tooShort=`,
			`Endpoint=https://pushward-example.service.sig¦nalr.net;AccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}, {
		// Keys of 32 bytes, and the longer annotated ones.
		Type:   "azure_web_pub_sub_connection_string",
		Name:   "Azure Web Pub Sub Connection String",
		Regexp: `Endpoint=https://[0-9A-Za-z-]{3,63}\.webpubsub\.azure\.com;AccessKey=[0-9A-Za-z+/]{40,90}={0,2}`,
		End:    base64End,
		Hits: []string{
			`PUBSUB="Endpoint=https://pushward-example.webpub¦sub.azure.com;AccessKey=pushward1ExampleKeyNotARealOne0011+MadeUp223=;Version=1.0;"`,
			`{"pubsub": "Endpoint=https://madeup.webpub¦sub.azure.com;AccessKey=madeUp2ByPushward/ForItsOwnTests6677+NeverAB=;Version=1.0;"}`,
		},
		Misses: []string{
			`Endpoint=https://pushward-example.webpub¦sub.azure.com;AccessKey=tooShort=`,
			`Endpoint=https://pushward-example.webpub¦sub.azure.com;AccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}, {
		// Newer keys identify themselves and are of their own type.
		Type:         "azure_iot_hub_connection_string",
		Name:         "Azure IoT Hub Connection String",
		Regexp:       `HostName=[0-9A-Za-z-]{3,63}\.azure-devices\.net;SharedAccessKeyName=[0-9A-Za-z._-]{1,64};SharedAccessKey=[0-9A-Za-z+/]{43}=`,
		End:          base64End,
		MustNotMatch: []string{`AIoT[A-P].{5}=$`},
		Hits: []string{
			`IOTHUB="HostName=pushward-example.azure-dev¦ices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=pushward1ExampleKeyNotARealOne0011+MadeUp22="`,
			`{"hub": "HostName=madeup.azure-dev¦ices.net;SharedAccessKeyName=service;SharedAccessKey=madeUp2ByPushward/ForItsOwnTests6677+NeverA="}`,
		},
		Misses: []string{
			`HostName=pushward-example.azure-dev¦ices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=tooShort=`,
			`HostName=pushward-example.azure-dev¦ices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		},
	}, {
		// The names are the user's; the signature has 32 bytes.
		Type:   "azure_logic_apps_url",
		Name:   "Azure Logic Apps URL",
		Regexp: `https://[0-9A-Za-z.-]{3,80}\.logic\.azure\.com(?::[0-9]{2,5})?/workflows/[0-9A-Fa-f]{16,32}/triggers/[0-9A-Za-z_-]{1,80}/paths/invoke[?][0-9A-Za-z%&=_.-]{10,200}sig=[0-9A-Za-z_-]{43}`,
		End:    tokenEnd,
		Hits: []string{
			`https://prod-42.westeurope.logic.az¦ure.com:443/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=2016-06-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=pushward1ExampleSignatureNotARealOne0011223`,
			`FLOW="https://prod-07.eastus.logic.az¦ure.com/workflows/decade0ff1cecab1e5eaf00d7e5bed0b/triggers/request/paths/invoke?api-version=2016-10-01&sv=1.0&sig=madeUp2ByPushwardForItsOwnTests6677Never889"`,
		},
		Misses: []string{
			`https://prod-42.westeurope.logic.az¦ure.com:443/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=2016-06-01&sig=tooShort`,
			`https://prod-42.westeurope.logic.az¦ure.com:443/workflows/5ca1ab1e0ddba11c0ffee4badfacade7/triggers/manual/paths/invoke?api-version=2016-06-01&sig=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}}, azureConnections, azureKeys, azureAnnotated),
}

// The seeds of Azure DevOps: tokens of a user, tokens of an application.
var azureDevOpsSeeds = []uint32{0xE0B9692D, 0x1019F92E}

// azureDevOpsToken checks the CRC32 whose four bytes lie strewn among the 32 of
// the token. Source: Microsoft.Security.Utilities, AdoLegacyPat.
func azureDevOpsToken(secret []byte) error {
	if len(secret) != 52 {
		return errShort
	}
	// 52 digits are 32 bytes and four bits, so four digits more make it whole.
	raw, err := base32.StdEncoding.DecodeString(string(bytes.ToUpper(secret)) + "AAAA")
	if err != nil {
		return errors.New("is not base32")
	}
	sum := uint32(raw[2])<<24 | uint32(raw[7])<<16 | uint32(raw[8])<<8 | uint32(raw[22])
	body := slices.Concat(raw[:2], raw[3:7], raw[9:22], raw[23:32])
	for _, seed := range azureDevOpsSeeds {
		if crc32.ChecksumIEEE(body)^seed == sum {
			return nil
		}
	}
	return errors.New("checksum fits neither a user's nor an application's token")
}

// entraIssuer says whether a token's issuer is Microsoft's identity platform.
func entraIssuer(iss string) bool {
	return strings.HasPrefix(iss, "https://login.microsoftonline.com/") || strings.HasPrefix(iss, "https://sts.windows.net/")
}

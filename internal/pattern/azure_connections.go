package pattern

import (
	"bytes"
	"errors"
	"strings"
)

// azureConnections are what stands in settings: a host and its key, a
// certificate, a password, and keys that only their name gives away.
var azureConnections = []Pattern{{
	// Newer keys identify themselves and are of their own type.
	Type:         "azure_communication_services_connection_string",
	Name:         "Azure Communication Services Connection String",
	Source:       "https://learn.microsoft.com/en-us/azure/communication-services/quickstarts/create-communication-resource",
	Regexp:       `(?:endpoint|Endpoint)=https://[0-9A-Za-z.-]{3,90}\.communication\.azure\.com/;(?:accesskey|AccessKey)=[0-9A-Za-z+/]{40,120}={0,2}`,
	End:          base64End,
	MustNotMatch: []string{`JQQJ99`},
	Hits: []string{
		`ACS="endpoint=https://pushward-example.communication.az¦ure.com/;accesskey=pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone44=="`,
		`{"acs": "endpoint=https://madeup.europe.communication.az¦ure.com/;accesskey=madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022=="}`,
	},
	Misses: []string{
		`endpoint=https://pushward-example.communication.az¦ure.com/;accesskey=tooShort=`,
		`endpoint=https://pushward-example.communication.az¦ure.com/;accesskey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==`,
	},
}, {
	// Newer keys identify themselves and are of their own type.
	Type:         "azure_iot_device_connection_string",
	Name:         "Azure IoT Device Connection String",
	Source:       "https://learn.microsoft.com/en-us/azure/iot-hub/iot-hub-dev-guide-sas",
	Regexp:       `HostName=[0-9A-Za-z-]{3,63}\.azure-devices\.net;DeviceId=[^\s;=\"\'<>]{1,128};(?:ModuleId=[^\s;=\"\'<>]{1,128};)?SharedAccessKey=[0-9A-Za-z+/]{43}=`,
	End:          base64End,
	MustNotMatch: []string{`AIoT[A-P].{5}=$`},
	Hits: []string{
		`DEVICE="HostName=pushward-example.azure-dev¦ices.net;DeviceId=thermometer-7;SharedAccessKey=pushward1ExampleKeyNotARealOne0011+MadeUp22="`,
		`{"module": "HostName=madeup.azure-dev¦ices.net;DeviceId=pump;ModuleId=valve;SharedAccessKey=madeUp2ByPushward/ForItsOwnTests6677+NeverA="}`,
	},
	Misses: []string{
		`HostName=pushward-example.azure-dev¦ices.net;DeviceId=thermometer-7;SharedAccessKey=tooShort=`,
		`HostName=pushward-example.azure-dev¦ices.net;DeviceId=thermometer-7;SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
		`HostName=pushward-example.azure-dev¦ices.net;DeviceId=thermometer-7;x509=true`,
	},
}, {
	// Newer keys identify themselves and are of their own type.
	Type:         "azure_iot_provisioning_connection_string",
	Name:         "Azure IoT Provisioning Connection String",
	Source:       "https://learn.microsoft.com/en-us/azure/iot-dps/how-to-control-access",
	Regexp:       `HostName=[0-9A-Za-z-]{3,63}\.azure-devices-provisioning\.net;SharedAccessKeyName=[0-9A-Za-z._-]{1,64};SharedAccessKey=[0-9A-Za-z+/]{43}=`,
	End:          base64End,
	MustNotMatch: []string{`AIoT[A-P].{5}=$`},
	Hits: []string{
		`DPS="HostName=pushward-example.azure-dev¦ices-provisioning.net;SharedAccessKeyName=provisioningserviceowner;SharedAccessKey=pushward1ExampleKeyNotARealOne0011+MadeUp22="`,
		`{"dps": "HostName=madeup.azure-dev¦ices-provisioning.net;SharedAccessKeyName=enroll;SharedAccessKey=madeUp2ByPushward/ForItsOwnTests6677+NeverA="}`,
	},
	Misses: []string{
		`HostName=pushward-example.azure-dev¦ices-provisioning.net;SharedAccessKeyName=enroll;SharedAccessKey=tooShort=`,
		`HostName=pushward-example.azure-dev¦ices-provisioning.net;SharedAccessKeyName=enroll;SharedAccessKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=`,
	},
}, {
	// Of a .publishsettings file: a PKCS #12 store (RFC 7292) in base64, whose version 3 stands at a fixed place.
	Type:   "azure_management_certificate",
	Name:   "Microsoft Azure Service Management Certificate",
	Source: "https://learn.microsoft.com/en-us/previous-versions/azure/dn385850(v=nav.70)",
	Regexp: `ManagementCertificate=\\?\"MII[0-9A-Za-z+/]{3}IBAzCC[0-9A-Za-z+/]{200,1000}[0-9A-Za-z+/]{0,1000}[0-9A-Za-z+/]{0,1000}[0-9A-Za-z+/]{0,1000}[0-9A-Za-z+/]{0,1000}={0,2}`,
	End:    base64End,
	Hits: []string{
		`<Subscription ManagementCertificate="MII¦KgQIBAzCCpushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone" Name="pushward" />`,
		`<PublishProfile ManagementCertificate="MII¦JigIBAzCCmadeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverI=="/>`,
	},
	Misses: []string{
		`ManagementCertificate="MII¦KgQIBAzCCpushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Exa"`,
		`ManagementCertificate="MII¦KgQICAzCCpushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone"`,
		`ManagementCertificate="MII¦KgQIBAzCCxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
	},
}, {
	// A connection string with its password, which Azure wants to be of three kinds of characters.
	Type:   "azure_sql_password",
	Name:   "Azure SQL password",
	Source: "https://learn.microsoft.com/en-us/azure/azure-sql/database/connect-query-content-reference-guide",
	Regexp: `(?:tcp:|sqlserver://|[Ss]erver=|[Dd]ata [Ss]ource=)[0-9A-Za-z-]{1,63}\.database\.windows\.net[^\r\n\"\'<>\x60]{0,250}?(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)=[^\s;\"\'<>\\\x60]{8,128}`,
	End:    `[\s;\"'<>\x60\\]|\z`,
	Check:  azureSQLPassword,
	Hits: []string{
		`SQL="Server=tcp:pushward-example.database.wind¦ows.net,1433;Initial Catalog=app;User ID=ci;Password=Not4Real-Phrase0011;Encrypt=True;"`,
		`url: jdbc:sqlserver://madeup.database.wind¦ows.net:1433;database=app;user=ci@madeup;password=madeUp2By3Pushward;encrypt=true`,
	},
	Misses: []string{
		`Server=tcp:pushward-example.database.wind¦ows.net,1433;Initial Catalog=app;User ID=ci;Password={your_password};`,
		`Server=tcp:pushward-example.database.wind¦ows.net,1433;User ID=ci;Password=allsmallletters;`,
		`Server=tcp:pushward-example.database.wind¦ows.net,1433;User ID=ci;Password=$(SQL_PASSWORD_0);`,
		`Server=tcp:pushward-example.database.wind¦ows.net,1433;User ID=ci;Password=P@ssw0rd1234;`,
	},
}, {
	Type:      "azure_signalr_key",
	Name:      "Azure SignalR Key",
	Class:     Context,
	Source:    "https://learn.microsoft.com/en-us/azure/azure-signalr/signalr-howto-key-rotation",
	Regexp:    `[0-9A-Za-z+/]{43}=`,
	Start:     base64Start,
	End:       base64End,
	MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
	Near:      []string{"signalr_key", "signalrkey", "signalr-key", "signalr_access_key", "signalr:accesskey", "signalraccesskey", "signalr_primary_key"},
	Hits: []string{
		`SIGNALR_KEY=pushward1ExampleKeyN¦otARealOne0011+MadeUp22=`,
		`{"signalRAccessKey": "madeUp2ByPushward/Fo¦rItsOwnTests6677+NeverA="}`,
	},
	Misses: []string{
		`SIGNALR_KEY=pushward1ExampleKeyN¦otARealOne0011+MadeUp2=`,
		`SIGNALR_KEY=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxxx=`,
		`signalr_key=pushward1ExampleKeyN¦otARealOne0011-MadeUp22=`,
	},
}, {
	Type:      "azure_web_pub_sub_key",
	Name:      "Azure Web Pub Sub Key",
	Class:     Context,
	Source:    "https://learn.microsoft.com/en-us/azure/azure-web-pubsub/howto-secure-rotate-access-key",
	Regexp:    `[0-9A-Za-z+/]{43}=`,
	Start:     base64Start,
	End:       base64End,
	MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
	Near:      []string{"webpubsub_key", "webpubsubkey", "webpubsub-key", "web_pubsub_key", "web_pub_sub_key", "webpubsub_access_key", "webpubsubaccesskey", "webpubsub:accesskey"},
	Hits: []string{
		`WEBPUBSUB_KEY=pushward1ExampleKeyN¦otARealOne0011+MadeUp22=`,
		`{"webPubSubAccessKey": "madeUp2ByPushward/Fo¦rItsOwnTests6677+NeverA="}`,
	},
	Misses: []string{
		`WEBPUBSUB_KEY=pushward1ExampleKeyN¦otARealOne0011+MadeUp2=`,
		`WEBPUBSUB_KEY=xxxxxxxxxxxxxxxxxxxx¦xxxxxxxxxxxxxxxxxxxxxxx=`,
		`webpubsub_key=pushward1ExampleKeyN¦otARealOne0011-MadeUp22=`,
	},
}}

// azureSQLPassword checks that the password at the end of secret is one that
// Azure accepts, three of four kinds of characters, and no stand-in.
func azureSQLPassword(secret []byte) error {
	password := string(secret[bytes.LastIndexByte(secret, '=')+1:])
	if strings.IndexAny(password, "${%([*#@") == 0 || strings.Contains(password, "${") {
		return errors.New("the password is the name of a setting")
	}
	lower := strings.ToLower(password)
	for _, word := range []string{"password", "passw0rd", "p@ssw", "yourstrong", "secret", "example"} {
		if strings.Contains(lower, word) {
			return errors.New("the password is a placeholder")
		}
	}
	kinds := 0
	for _, kind := range []string{"abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"} {
		if strings.ContainsAny(password, kind) {
			kinds++
		}
	}
	if strings.Trim(lower, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
		kinds++
	}
	if kinds < 3 {
		return errors.New("the password has fewer than three kinds of characters")
	}
	return nil
}

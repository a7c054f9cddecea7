package pattern

import (
	"strings"
	"testing"
)

// TestAssigned has what stands before a value, as settings are written, and
// what stands before a value that is none.
func TestAssigned(t *testing.T) {
	accepted := []string{
		// the environment and its like
		`ACME_API_KEY=`, `export ACME_KEY="`, `ENV ACME_TOKEN `, `setx ACME_SECRET `, `set ACME_KEY=`, `$env:ACME_KEY = "`, `acme.api.key=`,
		"line one\\nACME_KEY=", `acme_key_prod: `, `ACME_API_KEY_2=`, `acmeApiKeyEu: '`, `ACME=`,
		// documents
		"acme:\n  api_key: ", "acme:\n  - ", `{"acme": {"apiKey": "`, `{\"apiKey\":\"`, `{"acme": "`, `api-key = '`, "[acme]\nsecret=",
		`"DD-API-KEY": "`, `\u0022apikey\u0022:\u0022`, `&quot;apiKey&quot;: &quot;`, "- name: ACME_API_KEY\n          value: ",
		`<apiKey>`, `<add key="AcmeKey" value="`, "<name>ACME_TOKEN</name>\n<value>", "<key>AcmeAPIKey</key>\n\t<string>",
		`<string name="acme_api_key">`, "**API key**: `", `| API key | `, "variable \"acme_api_key\" {\n  type = string\n  default = \"",
		// code
		`const apiKey = "`, `apiKey: string = '`, `apiKey string = "`, `static const char* API_KEY = "`, `char acme_key[33] = "`, `#define ACME_KEY "`,
		`:api_key => "`, `'api_key' => '`, `define('ACME_KEY', '`, `process.env.ACME_KEY || '`, `os.getenv("ACME_KEY", "`, `setApiKey("`,
		`new Acme("`, `Acme(u'`, `apiKey = @"`, `api_key: Optional[str] = "`, `credentials("`, `keys = ["5ca1ab1e0ddba11c0ffee4badfacade7", "`,
		// requests and commands
		`https://acme.test/v1?q=1&key=`, `?acme=`, `api_key%3D`, `DD-API-KEY: `, `Authorization: Token `, `Authorization: Bearer `, `--api-key `, `--token=`,
		`acme login `, `//registry.acme.test/:_authToken=`, `password `,
	}
	refused := []string{
		``, `uuid: `, `acme_uuid: "`, `guid="`, `id: `, `acme_id=`, `apiKeyId: "`, `key_id=`, `hash: `, `"sha256": "`, `sha1=`, `md5: `, `checksum: `,
		`integrity=`, `ETag: "`, `commit `, `digest: `, `token_hash = "`, `api_key_sha256=`, `secretHash: "`, `rev = "`,
		"name: acme\n      uuid: ", "<key>uuid</key>\n<string>", `"key": {"sha": "`, `acme/token@`, `uses: acme/login@`, `acme/api/`, `https://acme.test/key/`,
		`token-`, `api_key_`, `acme.key.`, `acme#`, `key é`, `see the key in the list of `, `func (c *Client) `, "the acme API\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n",
	}
	judge := assigned("acme")
	for _, before := range accepted {
		if !judge([]byte(before)) {
			t.Errorf("%q is refused", before)
		}
	}
	for _, before := range refused {
		if judge([]byte(before)) {
			t.Errorf("%q is accepted", before)
		}
	}
}

func TestAssignedByPrefix(t *testing.T) {
	judge := assigned("ltai*")
	if !judge([]byte(`getProfile("cn-hangzhou", "LTAI5tMadeUpByPushward", "`)) || judge([]byte(`getProfile("cn-hangzhou", "5tMadeUpByPushward", "`)) {
		t.Error("the id does not speak for the secret after it, or anything does")
	}
}

func TestSplitName(t *testing.T) {
	for name, want := range map[string]string{
		"dd_api_key": "dd api key", "DD-API-KEY": "dd api key", "ddApiKey": "dd api key", "DDAPIKey": "ddapi key", "acme.key2": "acme key 2",
		"process.env.ACME_KEY": "process env acme key", "": "", "__key__": "key", "APIKey": "api key", "key": "key",
	} {
		if got := strings.Join(splitName(name), " "); got != want {
			t.Errorf("splitName(%q) = %q, want %q", name, got, want)
		}
	}
}

package pattern

var airtable = Provider{
	Name: "Airtable",
	Docs: "https://airtable.com/developers/web/guides/personal-access-tokens",
	Patterns: []Pattern{{
		Type:   "airtable_personal_access_token",
		Name:   "Airtable Personal Access Token",
		Regexp: `pat[0-9A-Za-z]{14}\.[0-9a-f]{64}`,
		Hits: []string{
			`export AIRTABLE_PERSONAL_ACCESS_TOKEN='pat¦pushward1Examp.5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39cedf'`,
			`tool --airtable-personal-access-token=pat¦madeUp2By3Push.decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba11ade1afe6ab1eace95cab2b --verbose`,
		},
		Misses: []string{
			`AIRTABLE_PERSONAL_ACCESS_TOKEN=pat¦pushward1Examp.5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbeef1e55decaf2deface39ced`,
			`key: pat¦pushward1Examp.5ca1ab1e0ddba11c0ffeegbadfacade7a57e0fbeef1e55decaf2deface39cedf`,
			`"pat¦00000000000000.0000000000000000000000000000000000000000000000000000000000000000"`,
		},
	}, {
		Type:      "airtable_api_key",
		Name:      "Airtable API Key",
		Class:     Context,
		Regexp:    `key[0-9A-Za-z]{14}`,
		MustMatch: []string{`[0-9]`, `[A-Z]`, `[a-z]`},
		Near:      []string{"airtable"},
		Hits: []string{
			`airtable_key=keypushwar¦d1Examp`,
			`{"airtable": "keymadeUp2¦By3Push"}`,
		},
		Misses: []string{
			`airtable_key=keypushwa¦rd1Exam`,
			`airtable_key=keypush-ar¦d1Examp`,
			`airtable_key=keyxxxxxxx¦xxxxxxx`,
		},
	}},
}

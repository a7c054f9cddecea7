package pattern

var grafana = Provider{
	Name: "Grafana",
	Docs: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
	Patterns: []Pattern{{
		Type:   "grafana_project_service_account_token",
		Name:   "Grafana Project Service Account Token",
		Regexp: `glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8}`,
		Check:  crc32LittleEndianHex,
		Hits: []string{
			`grafana_project_service_account_token: glsa_¦pushward1Example2TokenNotARealOn_a4b41ead`,
			`tool --grafana-project-service-account-token=glsa_¦madeUp2By3PushwardForItsOwnTests_cc2dadef --verbose`,
		},
		Misses: []string{
			`GRAFANA_PROJECT_SERVICE_ACCOUNT_TOKEN=glsa_¦pushward1Example2TokenNotARealO_5ca1ab1e`,
			`key: glsa_¦pushward1E-ample2TokenNotARealOn_5ca1ab1e`,
			`"glsa_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_4e8e755e"`,
			`GRAFANA_PROJECT_SERVICE_ACCOUNT_TOKEN=glsa_¦pushward1Example2TokenNotARealOn_a4b41000`,
		},
	}, {
		// Base64 of a JSON object: the organization in most, a name and a key.
		Type:   "grafana_cloud_api_token",
		Name:   "Grafana Cloud API Token",
		Regexp: `glc_eyJ[0-9A-Za-z+/]{37,400}={0,2}`,
		End:    base64End,
		Check:  base64JSON(4, "n", "k"),
		Hits: []string{
			`GRAFANA_TOKEN=glc_eyJ¦vIjoiODY3NTMwIiwibiI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4iLCJrIjoiTm90QVJlYWxLZXkwMDExIiwibSI6eyJyIjoidXMifX0=`,
			`{"token": "glc_eyJ¦vIjoiMjcxODI4IiwibiI6Im1hZGUgdXAgYnkgcHVzaHdhcmQgZm9yIGl0cyB0ZXN0cyIsImsiOiJOZXZlcklzc3VlZDY2NzciLCJtIjp7InIiOiJldSJ9fQ=="}`,
		},
		Misses: []string{
			`glc_eyJ¦pushward`,
			`GRAFANA_TOKEN=glc_eyJ¦vIjoiODY3NTMwIiwibmFtZSI6InB1c2h3YXJkIGV4YW1wbGUsIG5vdCBhIHJlYWwgdG9rZW4ifQ==`,
			`GRAFANA_TOKEN=glc_eyJ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// Base64 of a JSON object, as long as its name.
		Type:   "grafana_project_api_key",
		Name:   "Grafana Project API Key",
		Regexp: `eyJrIjoi[0-9A-Za-z+/]{70,400}={0,2}`,
		End:    base64End,
		Check:  base64JSON(0, "k", "n", "id"),
		Hits: []string{
			`GRAFANA_KEY=eyJr¦IjoicHVzaHdhcmQxRXhhbXBsZUtleU5vdEFSZWFsT25lMDAxMSIsIm4iOiJtYWRlIHVwIiwiaWQiOjF9`,
			`Authorization: Bearer eyJr¦IjoibWFkZVVwMkJ5UHVzaHdhcmRGb3JJdHNPd25UZXN0czY2IiwibiI6Im5ldmVyIGlzc3VlZCBieSBhbnlvbmUiLCJpZCI6NDJ9`,
		},
		Misses: []string{
			`eyJr¦Ijoipushward1Example`,
			`GRAFANA_KEY=eyJr¦IjoicHVzaHdhcmQxRXhhbXBsZUtleU5vdEFSZWFsT25lMDAxMSIsIm5hbWUiOiJtYWRlIHVwIiwibnIiOjF9`,
		},
	}},
}

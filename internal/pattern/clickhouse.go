package pattern

var clickHouse = Provider{
	Name: "ClickHouse",
	Docs: "https://clickhouse.com/docs/cloud/manage/openapi",
	Patterns: []Pattern{{
		Type:   "clickhouse_cloud_api_secret_key",
		Name:   "ClickHouse Cloud API Secret Key",
		Regexp: `4b1d[0-9A-Za-z]{38}`,
		Hits: []string{
			`export CLICKHOUSE_CLOUD_API_SECRET_KEY='4b1d¦pushward1Example2TokenNotARealOne0011M'`,
			`curl -H 'X-Api-Key: 4b1d¦madeUp2By3PushwardForItsOwnTests6677Ne' https://api.test/v1`,
		},
		Misses: []string{
			`"4b1d¦pushward1Example2TokenNotARealOne0011"`,
			`CLICKHOUSE_CLOUD_API_SECRET_KEY=4b1d¦pushward1Exa-ple2TokenNotARealOne0011M`,
			`key: 4b1d¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}

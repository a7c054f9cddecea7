package pattern

var clickHouse = Provider{
	Name: "ClickHouse",
	Docs: "https://clickhouse.com/docs/cloud/manage/openapi",
	Patterns: []Pattern{{
		Type:   "clickhouse_cloud_api_secret_key",
		Name:   "ClickHouse Cloud API Secret Key",
		Regexp: `4b1d[0-9A-Za-z]{38}`,
		Hits: []string{
			`clickhouse_cloud_api_secret_key: 4b1d¦pushward1Example2TokenNotARealOne0011M`,
			`tool --clickhouse-cloud-api-secret-key=4b1d¦madeUp2By3PushwardForItsOwnTests6677Ne --verbose`,
		},
		Misses: []string{
			`CLICKHOUSE_CLOUD_API_SECRET_KEY=4b1d¦pushward1Example2TokenNotARealOne0011`,
			`key: 4b1d¦pushward1Exa-ple2TokenNotARealOne0011M`,
			`"4b1d¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}

package pattern

var pulumi = Provider{
	Name: "Pulumi",
	Docs: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
	Patterns: []Pattern{{
		Type:   "pulumi_access_token",
		Name:   "Pulumi Access Token",
		Regexp: `pul-[0-9A-Fa-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`PULUMI_ACCESS_TOKEN=pul-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe`,
			`{"pulumiAccessToken": "pul-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba"}`,
		},
		Misses: []string{
			`PULUMI_ACCESS_TOKEN=pul-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb`,
			`key: pul-¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`"pul-¦0000000000000000000000000000000000000000"`,
		},
	}},
}

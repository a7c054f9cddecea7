package pattern

var pulumi = Provider{
	Name: "Pulumi",
	Docs: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
	Patterns: []Pattern{{
		Type:   "pulumi_access_token",
		Name:   "Pulumi Access Token",
		Regexp: `pul-[0-9a-f]{40}`,
		End:    tokenEnd,
		Hits: []string{
			`export PULUMI_ACCESS_TOKEN='pul-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fbe'`,
			`curl -H 'X-Api-Key: pul-¦decade0ff1cecab1e5eaf00d7e5ed0b0e5ba5eba' https://api.test/v1`,
		},
		Misses: []string{
			`"pul-¦5ca1ab1e0ddba11c0ffee4badfacade7a57e0fb"`,
			`PULUMI_ACCESS_TOKEN=pul-¦5ca1ab1e0ddbag1c0ffee4badfacade7a57e0fbe`,
			`key: pul-¦0000000000000000000000000000000000000000`,
		},
	}},
}

package pattern

var hashiCorp = Provider{
	Name: "HashiCorp",
	Docs: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
	Patterns: []Pattern{{
		Type:   "hashicorp_vault_batch_token",
		Name:   "HashiCorp Vault Batch Token",
		Regexp: `hvb\.[0-9A-Za-z_-]{138,300}`,
		End:    tokenEnd,
		Hits: []string{
			`hashicorp_vault_batch_token = "hvb.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTe" # rotate me`,
			`see https://app.test/hook?key=hvb.¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899Ope&v=2`,
		},
		Misses: []string{
			`"hvb.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisT"`,
			`HASHICORP_VAULT_BATCH_TOKEN=hvb.¦pushward1ExampleTokenNotARealOne0011MadeUpForT+isTestAlone2233GrantsNothingToAnyone4455pushward1ExampleTokenNotARealOne0011MadeUpForThisTe`,
			`key: hvb.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hashicorp_vault_root_service_token",
		Name:   "HashiCorp Vault Root Service Token",
		Regexp: `hvs\.[0-9A-Za-z]{24}`,
		Hits: []string{
			`HASHICORP_VAULT_ROOT_SERVICE_TOKEN=hvs.¦pushward1ExampleTokenNot`,
			`{"hashicorpVaultRootServiceToken": "hvs.¦madeUp2ByPushwardForItsO"}`,
		},
		Misses: []string{
			`HASHICORP_VAULT_ROOT_SERVICE_TOKEN=hvs.¦pushward1ExampleTokenNo`,
			`key: hvs.¦pushward-ExampleTokenNot`,
			`"hvs.¦xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "hashicorp_vault_service_token",
		Name:   "HashiCorp Vault Service Token",
		Regexp: `hvs\.[0-9A-Za-z_-]{90,120}`,
		End:    tokenEnd,
		Hits: []string{
			`export HASHICORP_VAULT_SERVICE_TOKEN='hvs.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus'`,
			`X-Access-Token: hvs.¦madeUp2ByPushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2ByPushwa`,
		},
		Misses: []string{
			`key: hvs.¦pushward1ExampleTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu`,
			`"hvs.¦pushward1ExampleTokenNotARealO+e0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pus"`,
			`HASHICORP_VAULT_SERVICE_TOKEN=hvs.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hashicorp_vault_recovery_token",
		Name:   "HashiCorp Vault Recovery Token",
		Regexp: `hvr\.[0-9A-Za-z]{24,130}`,
		Hits: []string{
			`hashicorp_vault_recovery_token: hvr.¦pushward1ExampleTokenNot`,
			`curl -H 'X-Api-Key: hvr.¦madeUp2ByPushwardForItsOwnTests6677Never' https://api.test/v1`,
		},
		Misses: []string{
			`"hvr.¦pushward1ExampleTokenNo"`,
			`HASHICORP_VAULT_RECOVERY_TOKEN=hvr.¦pushward-ExampleTokenNot`,
			`key: hvr.¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "terraform_api_token",
		Name:   "Terraform Cloud / Enterprise API Token",
		Source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
		Regexp: `[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,70}`,
		End:    tokenEnd,
		Hits: []string{
			`const terraformApiToken = "pushward1Examp.atl¦asv1.leTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothin";`,
			`tool --terraform-api-token=madeUp2ByPushw.atl¦asv1.ardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywh --verbose`,
		},
		Misses: []string{
			`TERRAFORM_API_TOKEN=pushward1Examp.atl¦asv1.leTokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi`,
			`key: pushward1Examp.atl¦asv1.leTokenNotARealOne00+1MadeUpForThisTestAlone2233GrantsNothin`,
			`"xxxxxxxxxxxxxx.atl¦asv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}

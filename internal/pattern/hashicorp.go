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
			`hashicorp_vault_batch_token = "hvb.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThis" # rotate me`,
			`see https://app.test/hook?key=hvb.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O&v=2`,
		},
		Misses: []string{
			`"hvb.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThi"`,
			`HASHICORP_VAULT_BATCH_TOKEN=hvb.¦pushward1Example2TokenNotARealOne0011MadeUpFor+hisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`key: hvb.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hashicorp_vault_root_service_token",
		Name:   "HashiCorp Vault Root Service Token",
		Regexp: `hvs\.[0-9A-Za-z]{24}`,
		Hits: []string{
			`HASHICORP_VAULT_ROOT_SERVICE_TOKEN=hvs.¦pushward1Example2TokenNo`,
			`{"hashicorpVaultRootServiceToken": "hvs.¦madeUp2By3PushwardForIts"}`,
		},
		Misses: []string{
			`HASHICORP_VAULT_ROOT_SERVICE_TOKEN=hvs.¦pushward1Example2TokenN`,
			`key: hvs.¦pushward-Example2TokenNo`,
			`"hvs.¦xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "hashicorp_vault_service_token",
		Name:   "HashiCorp Vault Service Token",
		Regexp: `hvs\.[0-9A-Za-z_-]{90,120}`,
		End:    tokenEnd,
		Hits: []string{
			`export HASHICORP_VAULT_SERVICE_TOKEN='hvs.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu'`,
			`X-Access-Token: hvs.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3Push`,
		},
		Misses: []string{
			`key: hvs.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455p`,
			`"hvs.¦pushward1Example2TokenNotAReal+ne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pu"`,
			`HASHICORP_VAULT_SERVICE_TOKEN=hvs.¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "hashicorp_vault_recovery_token",
		Name:   "HashiCorp Vault Recovery Token",
		Regexp: `hvr\.[0-9A-Za-z]{24,130}`,
		Hits: []string{
			`hashicorp_vault_recovery_token: hvr.¦pushward1Example2TokenNo`,
			`curl -H 'X-Api-Key: hvr.¦madeUp2By3PushwardForItsOwnTests6677Neve' https://api.test/v1`,
		},
		Misses: []string{
			`"hvr.¦pushward1Example2TokenN"`,
			`HASHICORP_VAULT_RECOVERY_TOKEN=hvr.¦pushward-Example2TokenNo`,
			`key: hvr.¦xxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "terraform_api_token",
		Name:   "Terraform Cloud / Enterprise API Token",
		Source: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
		Regexp: `[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{60,70}`,
		End:    tokenEnd,
		Hits: []string{
			`const terraformApiToken = "pushward1Examp.atl¦asv1.le2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothi";`,
			`tool --terraform-api-token=madeUp2By3Push.atl¦asv1.wardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnyw --verbose`,
		},
		Misses: []string{
			`TERRAFORM_API_TOKEN=pushward1Examp.atl¦asv1.le2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNoth`,
			`key: pushward1Examp.atl¦asv1.le2TokenNotARealOne0+11MadeUpForThisTestAlone2233GrantsNothi`,
			`"xxxxxxxxxxxxxx.atl¦asv1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}

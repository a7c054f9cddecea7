package pattern

var hashiCorp = Provider{
	Name: "HashiCorp",
	Docs: "https://developer.hashicorp.com/vault/docs/concepts/tokens",
	Patterns: []Pattern{{
		// What the server encrypts: the names of policies make it longer.
		Type:   "hashicorp_vault_batch_token",
		Name:   "HashiCorp Vault Batch Token",
		Regexp: `hvb\.[0-9A-Za-z_-]{138,300}`,
		End:    tokenEnd,
		Hits: []string{
			`hashicorp_vault_batch_token: hvb.¦pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone4455pushward1Example2TokenNotARealOne0011MadeUpForThis`,
			`curl -H 'X-Api-Key: hvb.¦madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899O' https://api.test/v1`,
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
		End:    tokenEnd,
		// Not one capital in 24 random characters is a matter of one in half a million.
		MustMatch: []string{`[A-Z]`},
		Hits: []string{
			`const hashicorpVaultRootServiceToken = "hvs.¦pushward1Example2TokenNo";`,
			`tool --hashicorp-vault-root-service-token=hvs.¦madeUp2By3PushwardForIts --verbose`,
		},
		Misses: []string{
			`HASHICORP_VAULT_ROOT_SERVICE_TOKEN=hvs.¦pushward1Example2TokenN`,
			`key: hvs.¦pushward-Example2TokenNo`,
			`id: 'hvs.¦myvaultgeneratedjwttoken'`,
			`"hvs.¦xxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		// A message that begins with version 1 and an HMAC of 32 bytes; the token in it may name a namespace.
		Type:   "hashicorp_vault_service_token",
		Name:   "HashiCorp Vault Service Token",
		Regexp: `hvs\.CAESI[0-9A-Za-z_-]{85,115}`,
		End:    tokenEnd,
		Hits: []string{
			`hashicorp_vault_service_token = "hvs.¦CAESIpushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone44" # rotate me`,
			`<hashicorpVaultServiceToken>hvs.¦CAESImadeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywhere0022madeUp2By3PushwardForIts</hashicorpVaultServiceToken>`,
		},
		Misses: []string{
			`key: hvs.¦CAESIpushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone`,
			`"hvs.¦CAESIpushward1Example2TokenNotA+ealOne0011MadeUpForThisTestAlone2233GrantsNothingToAnyone44"`,
			`HASHICORP_VAULT_SERVICE_TOKEN=hvs.¦CAESIxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		// 24 random characters in most; no length is published.
		Type:   "hashicorp_vault_recovery_token",
		Name:   "HashiCorp Vault Recovery Token",
		Regexp: `hvr\.[0-9A-Za-z]{24,130}`,
		Hits: []string{
			`HASHICORP_VAULT_RECOVERY_TOKEN=hvr.¦pushward1Example2TokenNo`,
			`see https://app.test/hook?key=hvr.¦madeUp2By3PushwardForItsOwnTests6677Neve&v=2`,
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
		Regexp: `[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z_-]{67}`,
		End:    tokenEnd,
		Hits: []string{
			`export TERRAFORM_API_TOKEN='pushward1Examp.atl¦asv1.le2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny'`,
			`{"terraformApiToken": "madeUp2By3Push.atl¦asv1.wardForItsOwnTests6677NeverIssuedByAnyService8899OpensNoDoorAnywher"}`,
		},
		Misses: []string{
			`TERRAFORM_API_TOKEN=pushward1Examp.atl¦asv1.le2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAn`,
			`key: pushward1Examp.atl¦asv1.le+TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny`,
			`token = "pushward1Exam.atl¦asv1.le2TokenNotARealOne0011MadeUpForThisTestAlone2233GrantsNothingToAny"`,
		},
	}},
}

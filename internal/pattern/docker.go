package pattern

var docker = Provider{
	Name: "Docker",
	Docs: "https://docs.docker.com/security/access-tokens/",
	Patterns: []Pattern{{
		Type:   "docker_organization_access_token",
		Name:   "Docker Organization Access Token",
		Regexp: `dckr_oat_[0-9A-Za-z_-]{32}`,
		End:    tokenEnd,
		Hits: []string{
			`const dockerOrganizationAccessToken = "dckr_oat_¦pushward1Example2TokenNotARealOn";`,
			`curl -H 'X-Api-Key: dckr_oat_¦madeUp2By3PushwardForItsOwnTests' https://api.test/v1`,
		},
		Misses: []string{
			`"dckr_oat_¦pushward1Example2TokenNotARealO"`,
			`DOCKER_ORGANIZATION_ACCESS_TOKEN=dckr_oat_¦pushward1E+ample2TokenNotARealOn`,
			`key: dckr_oat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "docker_personal_access_token",
		Name:   "Docker Personal Access Token",
		Regexp: `dckr_pat_[0-9A-Za-z_-]{27}`,
		End:    tokenEnd,
		Hits: []string{
			`docker_personal_access_token = "dckr_pat_¦pushward1Example2TokenNotAR" # rotate me`,
			`tool --docker-personal-access-token=dckr_pat_¦madeUp2By3PushwardForItsOwn --verbose`,
		},
		Misses: []string{
			`DOCKER_PERSONAL_ACCESS_TOKEN=dckr_pat_¦pushward1Example2TokenNotA`,
			`key: dckr_pat_¦pushward1+xample2TokenNotAR`,
			`"dckr_pat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "docker_swarm_join_token",
		Name:   "Docker Swarm Join Token",
		Source: "https://docs.docker.com/engine/swarm/join-nodes/",
		Regexp: `SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}`,
		End:    tokenEnd,
		Hits: []string{
			`DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-¦pushward1example2tokennotarealone0011madeupforthis-testalone2233grantsnothin`,
			`<dockerSwarmJoinToken>SWMTKN-1-¦madeup2by3pushwardforitsowntests6677neverissuedbya-nyservice8899opensnodoora</dockerSwarmJoinToken>`,
		},
		Misses: []string{
			`key: SWMTKN-1-¦pushward1example2tokennotarealone0011madeupforthi-stestalone2233grantsnothi`,
			`"SWMTKN-1-¦pushward1exampleGtokennotarealone0011madeupforthis-testalone2233grantsnothin"`,
			`example: "SWMTKN-1-¦3pu6hszjas19xyp7ghgosyx9k8atbfcr8p2is99znpy26u2lkl-1awxwuwd3z9j1z3puu7rcgdbx"`,
			`DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "docker_swarm_unlock_key",
		Name:   "Docker Swarm Unlock Key",
		Source: "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
		Regexp: `SWMKEY-1-[0-9A-Za-z+/]{43}`,
		End:    base64End,
		Hits: []string{
			`export DOCKER_SWARM_UNLOCK_KEY='SWMKEY-1-¦pushward1Example2TokenNotARealOne0011MadeUp'`,
			`see https://app.test/hook?key=SWMKEY-1-¦madeUp2By3PushwardForItsOwnTests6677NeverIs&v=2`,
		},
		Misses: []string{
			`"SWMKEY-1-¦pushward1Example2TokenNotARealOne0011MadeU"`,
			`DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-¦pushward1Examp-e2TokenNotARealOne0011MadeUp`,
			`UnlockKey: "SWMKEY-1-¦7c37Cc8654o6p38HnroywCi19pllOnGtbdZEgtKxZu8"`,
			`key: SWMKEY-1-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}

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
			`DOCKER_ORGANIZATION_ACCESS_TOKEN=dckr_oat_¦pushward1ExampleTokenNotARealOne`,
			`see https://app.test/hook?key=dckr_oat_¦madeUp2ByPushwardForItsOwnTests6&v=2`,
		},
		Misses: []string{
			`"dckr_oat_¦pushward1ExampleTokenNotARealOn"`,
			`DOCKER_ORGANIZATION_ACCESS_TOKEN=dckr_oat_¦pushward1E+ampleTokenNotARealOne`,
			`key: dckr_oat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "docker_personal_access_token",
		Name:   "Docker Personal Access Token",
		Regexp: `dckr_pat_[0-9A-Za-z_-]{27}`,
		End:    tokenEnd,
		Hits: []string{
			`export DOCKER_PERSONAL_ACCESS_TOKEN='dckr_pat_¦pushward1ExampleTokenNotARe'`,
			`{"dockerPersonalAccessToken": "dckr_pat_¦madeUp2ByPushwardForItsOwnT"}`,
		},
		Misses: []string{
			`DOCKER_PERSONAL_ACCESS_TOKEN=dckr_pat_¦pushward1ExampleTokenNotAR`,
			`key: dckr_pat_¦pushward1+xampleTokenNotARe`,
			`"dckr_pat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}, {
		Type:   "docker_swarm_join_token",
		Name:   "Docker Swarm Join Token",
		Source: "https://docs.docker.com/engine/swarm/join-nodes/",
		Regexp: `SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}`,
		End:    tokenEnd,
		Hits: []string{
			`docker_swarm_join_token: SWMTKN-1-¦pushward1exampletokennotarealone0011madeupforthist-estalone2233grantsnothing`,
			`X-Access-Token: SWMTKN-1-¦madeup2bypushwardforitsowntests6677neverissuedbyan-yservice8899opensnodooran`,
		},
		Misses: []string{
			`key: SWMTKN-1-¦pushward1exampletokennotarealone0011madeupforthis-testalone2233grantsnothin`,
			`"SWMTKN-1-¦pushward1exampleGokennotarealone0011madeupforthist-estalone2233grantsnothing"`,
			`DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}, {
		Type:   "docker_swarm_unlock_key",
		Name:   "Docker Swarm Unlock Key",
		Source: "https://docs.docker.com/engine/swarm/swarm_manager_locking/",
		Regexp: `SWMKEY-1-[0-9A-Za-z+/]{43}`,
		End:    base64End,
		Hits: []string{
			`const dockerSwarmUnlockKey = "SWMKEY-1-¦pushward1ExampleTokenNotARealOne0011MadeUpF";`,
			`curl -H 'X-Api-Key: SWMKEY-1-¦madeUp2ByPushwardForItsOwnTests6677NeverIss' https://api.test/v1`,
		},
		Misses: []string{
			`"SWMKEY-1-¦pushward1ExampleTokenNotARealOne0011MadeUp"`,
			`DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-¦pushward1Examp-eTokenNotARealOne0011MadeUpF`,
			`key: SWMKEY-1-¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
		},
	}},
}

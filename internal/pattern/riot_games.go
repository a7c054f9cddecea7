package pattern

var riotGames = Provider{
	Name: "Riot Games",
	Docs: "https://developer.riotgames.com/docs/portal",
	Patterns: []Pattern{{
		Type:   "riot_games_api_key",
		Name:   "Riot Games API Key",
		Regexp: `RGAPI-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`,
		End:    tokenEnd,
		Hits: []string{
			`riot_games_api_key = "RGAPI-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade7" # rotate me`,
			`curl -H 'X-Api-Key: RGAPI-¦decade0f-f1ce-cab1-e5ea-f00d7e5ed0b0' https://api.test/v1`,
		},
		Misses: []string{
			`"RGAPI-¦5ca1ab1e-0ddb-a11c-0ffe-e4badfacade"`,
			`RIOT_GAMES_API_KEY=RGAPI-¦5ca1ab1e-0ddb-a11c-0ffe-e4bagfacade7`,
			`key: RGAPI-¦00000000-0000-0000-0000-000000000000`,
		},
	}},
}

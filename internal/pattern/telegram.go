package pattern

var telegram = Provider{
	Name: "Telegram",
	Docs: "https://core.telegram.org/bots/api#authorizing-your-bot",
	Patterns: []Pattern{{
		// The number is the id of the bot, which grows with time.
		Type:   "telegram_bot_token",
		Name:   "Telegram Bot Token",
		Regexp: `[0-9]{8,10}:AA[0-9A-Za-z_-]{33}`,
		End:    tokenEnd,
		Hits: []string{
			`telegram_bot_token = "86753094:¦AApushward1Example2TokenNotARealOne" # rotate me`,
			`{"telegramBotToken": "2718281828:¦AAmadeUp2By3PushwardForItsOwnTests6"}`,
		},
		Misses: []string{
			`TELEGRAM_BOT_TOKEN=86753094:¦AApushward1Example2TokenNotARealOn`,
			`key: 86753094:¦AApushward1Ex+mple2TokenNotARealOne`,
			`"00000000:¦AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"`,
		},
	}},
}

package pattern

import (
	"bytes"
	"errors"
)

var discord = Provider{
	Name: "Discord",
	Docs: "https://discord.com/developers/docs/reference#authentication",
	Patterns: []Pattern{{
		// The id of the bot, the time and an HMAC: 20 bytes in older tokens, 28 in newer ones.
		Type:   "discord_bot_token",
		Name:   "Discord Bot Token",
		Class:  Context,
		Regexp: `[MNO][0-9A-Za-z_-]{22,27}\.[0-9A-Za-z_-]{6,7}\.[0-9A-Za-z_-]{27,38}`,
		Start:  tokenStart,
		End:    tokenEnd,
		Near:   []string{"discord", "bot", "token", "key"},
		Check:  discordBotToken,
		Hits: []string{
			`DISCORD_TOKEN=ODY3NTMwOTQyMDExNzI2MzU1.G¦pushW.ExampleTokenNotARealOne0011MadeUp22`,
			`Authorization: Bot MjcxODI4MTgyODQ1OTA0NTIz.X¦-made.UpByPushwardForItsOwnTests_66`,
		},
		Misses: []string{
			`DISCORD_TOKEN=ODY3NTMwOTQyMDExNzI2MzU1.G¦pushW.ExampleTokenNot`,
			`DISCORD_TOKEN=Npush¦wardExampleNotReal00.GpushW.ExampleTokenNotARealOne0011MadeUp22`,
			`DISCORD_TOKEN=MTk4NjIyNDgzNDcxOTI1MjQ4.Cl¦2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs`,
		},
	}, {
		// The id is a number that grows with time, 17 to 20 digits so far.
		Type:   "discord_webhook_url",
		Name:   "Discord Webhook URL",
		Source: "https://discord.com/developers/docs/resources/webhook",
		Regexp: `discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{17,20}/[0-9A-Za-z_-]{68}`,
		End:    tokenEnd,
		Hits: []string{
			`WEBHOOK=https://disco¦rd.com/api/webhooks/867530942011726355/pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`{"url": "https://disco¦rd.com/api/webhooks/271828182845904523/madeUp2By3PushwardForItsOwnTests6677NeverIssuedByAnyService8899Opens"}`,
		},
		Misses: []string{
			`WEBHOOK=https://disco¦rd.com/api/webhooks/867530942011726355/pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Gran`,
			`WEBHOOK=https://disco¦rd.com/api/webhooks/867530942011726355/pushward1Example+TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
			`WEBHOOK=https://disco¦rd.com/api/webhooks/8675309420117263/pushward1Example2TokenNotARealOne0011MadeUpForThisTestAlone2233Grant`,
		},
	}},
}

// discordBotToken checks that the first part decodes to the id of the bot, a
// number of 17 to 20 digits.
func discordBotToken(secret []byte) error {
	part, _, _ := bytes.Cut(secret, []byte("."))
	id, err := anyBase64(part)
	if err != nil {
		return err
	}
	if len(id) < 17 || len(id) > 20 || len(bytes.Trim(id, "0123456789")) > 0 {
		return errors.New("the first part is not the id of a bot")
	}
	return nil
}

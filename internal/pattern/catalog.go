package pattern

import (
	"slices"
	"strings"
	"sync"
)

// listed names every provider, one line each, in the order of their files. The
// catalog test fails on a Provider variable that is missing here.
func listed() []*Provider {
	return []*Provider{
		&adafruit,
		&adobe,
		&age,
		&aikido,
		&airtable,
		&aiven,
		&alibaba,
		&amazonAWS,
		&anthropic,
		&apify,
		&asaas,
		&asana,
		&atlassian,
		&authress,
		&azure,
		&bannerbear,
		&beamer,
		&bitbucket,
		&blynk,
		&branchIo,
		&brave,
		&brevo,
		&buildkite,
		&canva,
		&cashfree,
		&cerebras,
		&cfxRe,
		&checkoutCom,
		&circleci,
		&clickHouse,
		&clickUp,
		&clojars,
		&cloudflare,
		&cloudsmith,
		&cockroachLabs,
		&codeRabbit,
		&cohere,
		&coinbase,
		&configCat,
		&confluent,
		&contentful,
		&contributedSystems,
		&cratesIO,
		&databento,
		&databricks,
		&datadog,
		&datastax,
		&deepSeek,
		&definedNetworking,
		&deno,
		&dependencyTrack,
		&devCycle,
		&devin,
		&digitalOcean,
		&discord,
		&docker,
		&doppler,
		&dotdigital,
		&dropbox,
		&duffel,
		&dynatrace,
		&easyPost,
		&ebay,
		&ecoStruxure,
		&elastic,
		&endorLabs,
		&exoscale,
		&facebook,
		&fastly,
		&figma,
		&finicity,
		&firebase,
		&firecrawl,
		&fireworksAi,
		&fleetbase,
		&flexport,
		&flickr,
		&flutterwave,
		&flyIo,
		&frameIo,
		&friendliAi,
		&fullStory,
		&gemini,
		&generic,
		&github,
		&gitlab,
		&google,
		&grafana,
		&groq,
		&harness,
		&hashiCorp,
		&heroku,
		&hubspot,
		&huggingFace,
		&ibm,
		&imageKit,
		&infracost,
		&instagram,
		&intercom,
		&intra42,
		&ionic,
		&jfrog,
		&jina,
		&langchain,
		&lark,
		&launchDarkly,
		&lichess,
		&lightspeed,
		&linear,
		&linkedIn,
		&livestorm,
		&lob,
		&mailchimp,
		&mailersend,
		&mailgun,
		&mapbox,
		&maxMind,
		&meraki,
		&mercury,
		&mergify,
		&messageBird,
		&microsoft,
		&midtrans,
		&minimax,
		&mistralAI,
		&mongoDB,
		&naverCloud,
		&neon,
		&newRelic,
		&nightfall,
		&notion,
		&npm,
		&nuGet,
		&nvidia,
		&nylas,
		&octopusDeploy,
		&onePassword,
		&oneSignal,
		&onfido,
		&openAI,
		&pushward,
		&pypi,
		&sendgrid,
		&slack,
		&stripe,
	}
}

// catalog is built once: it gives each pattern its provider and each provider
// its slug.
var catalog = sync.OnceValue(func() []*Provider {
	list := listed()
	for _, pr := range list {
		if pr.Slug == "" {
			pr.Slug = slug(pr.Name)
		}
		for i := range pr.Patterns {
			pr.Patterns[i].provider = pr
		}
	}
	return list
})

// Providers gives the issuers in a stable order. They are shared: do not alter
// them.
func Providers() []*Provider { return slices.Clone(catalog()) }

// All gives every pattern of every provider, those that are Off included, in a
// stable order. They are shared: do not alter them.
func All() []*Pattern {
	var all []*Pattern
	for _, pr := range catalog() {
		for i := range pr.Patterns {
			all = append(all, &pr.Patterns[i])
		}
	}
	return all
}

// slug turns a provider's name into its file name: lower case, anything but
// letters and digits an underscore, "crates.io" as "crates_io".
func slug(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	return strings.Join(words, "_")
}

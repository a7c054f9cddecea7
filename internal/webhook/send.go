package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha1" // GitHub's old signature; HMAC does not need what SHA-1 has lost
	"crypto/sha256"
	"crypto/tls"
	"encoding/hex"
	"encoding/json"
	"errors"
	"hash"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"pushward/internal/store"
)

const (
	maxPayload  = 25 << 20 // as on GitHub
	maxResponse = 16 << 10 // of an answer, kept for the list of deliveries
	maxHeaders  = 50       // of an answer
)

// userAgent has the beginning that receivers look for.
const userAgent = "GitHub-Hookshot/pushward"

// send makes the request and fills in what came of it. Errors are ours alone:
// a receiver that fails is an outcome.
func (d *Dispatcher) send(ctx context.Context, hook store.Hook, target Target, a *attempt, hide mask) error {
	body, contentType := encode(hook.ContentType, a.Payload)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, target.URL, strings.NewReader(body))
	if err != nil {
		a.Status = "the URL is not valid" // the error would quote it
		return nil
	}
	a.RequestHeaders = headers(hook, a.Delivery, contentType)
	sign(a.RequestHeaders, target.Secret, body)
	for name, value := range a.RequestHeaders {
		r.Header[name] = []string{value} // spelled as GitHub spells them, also on the wire
	}
	client := d.client.strict
	if hook.InsecureSSL {
		client = d.client.lax
	}
	began := d.o.Now()
	answer, err := client.Do(r)
	if err != nil {
		a.Duration = d.o.Now().Sub(began)
		a.Status, a.again = whyNot(err)
		return nil
	}
	defer answer.Body.Close()
	text, _ := io.ReadAll(io.LimitReader(answer.Body, maxResponse)) // what came counts
	a.Duration = d.o.Now().Sub(began)
	a.Code = answer.StatusCode
	a.Status, a.again = outcome(answer.StatusCode)
	return keep(ctx, a, answer.Header, string(text), target, hide)
}

// encode gives the body: the JSON itself, or as the one field of a form.
func encode(contentType, payload string) (body, header string) {
	if contentType == "form" {
		return "payload=" + url.QueryEscape(payload), "application/x-www-form-urlencoded"
	}
	return payload, "application/json"
}

// headers are GitHub's.
// https://docs.github.com/webhooks/webhook-events-and-payloads#delivery-headers
func headers(hook store.Hook, v store.Delivery, contentType string) map[string]string {
	kind, id := "repository", hook.RepoID
	if hook.OrgID != 0 {
		kind, id = "organization", hook.OrgID
	}
	return map[string]string{
		"Accept":                                 "*/*",
		"Content-Type":                           contentType,
		"User-Agent":                             userAgent,
		"X-GitHub-Delivery":                      v.GUID,
		"X-GitHub-Event":                         v.Event,
		"X-GitHub-Hook-ID":                       strconv.FormatInt(hook.ID, 10),
		"X-GitHub-Hook-Installation-Target-ID":   strconv.FormatInt(id, 10),
		"X-GitHub-Hook-Installation-Target-Type": kind,
	}
}

// sign adds both signatures over the raw body, if there is a secret.
func sign(h map[string]string, secret, body string) {
	if secret == "" {
		return
	}
	sum := func(of func() hash.Hash) string {
		m := hmac.New(of, []byte(secret))
		_, _ = io.WriteString(m, body)
		return hex.EncodeToString(m.Sum(nil))
	}
	h["X-Hub-Signature"] = "sha1=" + sum(sha1.New)
	h["X-Hub-Signature-256"] = "sha256=" + sum(sha256.New)
}

// outcome judges an answer, and says whether it is worth another try: of
// failures, those that pass.
func outcome(code int) (status string, again bool) {
	switch {
	case code >= 200 && code < 300:
		return "OK", false
	case code >= 300 && code < 400:
		return "Redirects are not followed: " + strconv.Itoa(code), false
	}
	passing := code >= 500 || code == http.StatusRequestTimeout || code == http.StatusTooEarly || code == http.StatusTooManyRequests
	return "Invalid HTTP Response: " + strconv.Itoa(code), passing
}

// whyNot tells why there was no answer, without the URL, which the error quotes.
func whyNot(err error) (status string, again bool) {
	var timeout interface{ Timeout() bool }
	var certificate *tls.CertificateVerificationError
	switch {
	case errors.Is(err, errNotPublic):
		return "refused: the address is not public", false
	case errors.As(err, &certificate):
		return "Peer certificate cannot be authenticated with given CA certificates", true
	case errors.As(err, &timeout) && timeout.Timeout():
		return "timed out", true
	}
	return "failed to connect to host", true
}

// keep notes what a receiver said: the beginning of it, without secrets.
func keep(ctx context.Context, a *attempt, h http.Header, text string, target Target, mask mask) error {
	hide := func(s string) (string, error) {
		if target.Secret != "" {
			s = strings.ReplaceAll(s, target.Secret, "********")
		}
		return mask(ctx, strings.ToValidUTF8(s, "\uFFFD"))
	}
	var err error
	a.Response, err = hide(text)
	if err != nil {
		return err
	}
	a.ResponseHeaders = map[string]string{}
	for name := range h {
		if len(a.ResponseHeaders) == maxHeaders {
			break
		}
		switch http.CanonicalHeaderKey(name) {
		case "Set-Cookie", "Authorization", "Www-Authenticate": // theirs, and nobody's to read here
			continue
		}
		a.ResponseHeaders[name], err = hide(h.Get(name))
		if err != nil {
			return err
		}
	}
	return nil
}

// masked gives the JSON of v with the secrets in its strings masked.
func masked(ctx context.Context, v any, hide mask) (string, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	var tree any
	dec := json.NewDecoder(strings.NewReader(string(text)))
	dec.UseNumber()
	err = dec.Decode(&tree)
	if err != nil {
		return "", err
	}
	tree, err = maskIn(ctx, tree, hide)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err = enc.Encode(tree)
	return strings.TrimSuffix(out.String(), "\n"), err
}

func maskIn(ctx context.Context, v any, hide mask) (_ any, err error) {
	switch v := v.(type) {
	case string:
		if isOID(v) {
			return v, nil
		}
		return hide(ctx, v)
	case []any:
		for i := range v {
			v[i], err = maskIn(ctx, v[i], hide)
			if err != nil {
				return nil, err
			}
		}
	case map[string]any:
		for key := range v {
			v[key], err = maskIn(ctx, v[key], hide)
			if err != nil {
				return nil, err
			}
		}
	}
	return v, nil
}

// isOID says whether s is an object's name, which no pattern is to mangle.
func isOID(s string) bool {
	b, err := hex.DecodeString(s)
	return err == nil && len(b) == 20
}

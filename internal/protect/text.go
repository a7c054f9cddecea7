package protect

import (
	"context"

	"pushward"
)

// CheckText refuses free text that holds a secret, such as a description: it
// would be stored and shown beside what push protection guards. There is no
// bypass for it; the error names the field and the kind of secret.
func (p *Protection) CheckText(ctx context.Context, field, text string) error {
	if text == "" {
		return nil
	}
	matches, err := p.scanner.Load().Scan(ctx, nil, []byte(text))
	if err != nil {
		return refusal(ctx, err)
	}
	if len(matches) == 0 {
		return nil
	}
	return &pushward.Error{
		Class: pushward.Unprocessable, Message: "Validation Failed",
		Fields: []pushward.FieldError{{
			Resource: "Repository", Field: field, Code: "custom",
			Message: field + " contains a secret (" + matches[0].Pattern.Name + "). Remove it and send again.",
		}},
	}
}

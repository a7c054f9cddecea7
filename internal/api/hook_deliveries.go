package api

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strconv"
	"strings"

	"pushward"
	"pushward/internal/store"
)

// delivery is GitHub's "hook-delivery-item".
type delivery struct {
	ID             int64   `json:"id"`
	GUID           string  `json:"guid"`
	DeliveredAt    string  `json:"delivered_at"`
	Redelivery     bool    `json:"redelivery"`
	Duration       float64 `json:"duration"` // seconds
	Status         string  `json:"status"`
	StatusCode     int     `json:"status_code"`
	Event          string  `json:"event"`
	Action         *string `json:"action"`
	InstallationID *int64  `json:"installation_id"`
	RepositoryID   *int64  `json:"repository_id"`
	ThrottledAt    *string `json:"throttled_at"`
}

// fullDelivery is GitHub's "hook-delivery".
type fullDelivery struct {
	delivery
	URL     string `json:"url"`
	Request struct {
		Headers map[string]string `json:"headers"`
		Payload json.RawMessage   `json:"payload"`
	} `json:"request"`
	Response struct {
		Headers map[string]string `json:"headers"`
		Payload *string           `json:"payload"`
	} `json:"response"`
}

func deliveryObject(d store.Delivery) delivery {
	out := delivery{
		ID: d.ID, GUID: d.GUID, DeliveredAt: stamp(d.At), Redelivery: d.Redelivery, Duration: math.Round(d.Duration.Seconds()*100) / 100,
		Status: d.Status, StatusCode: d.Code, Event: d.Event, Action: orNull(d.Action),
	}
	if d.RepoID != 0 {
		out.RepositoryID = &d.RepoID
	}
	return out
}

// cursorPrefix makes a cursor look like none that a client would build itself.
const cursorPrefix = "v1_"

func (a *API) listDeliveries(c *call) (int, any, error) {
	_, one, _, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	q := c.r.URL.Query()
	outcome := store.Outcome(q.Get("status"))
	if outcome != store.AnyOutcome && outcome != store.Success && outcome != store.Failure {
		return 0, nil, hookError("status must be success or failure")
	}
	before := int64(0)
	if cursor := q.Get("cursor"); cursor != "" {
		before, err = strconv.ParseInt(strings.TrimPrefix(cursor, cursorPrefix), 10, 64)
		if err != nil || before < 1 || !strings.HasPrefix(cursor, cursorPrefix) {
			return 0, nil, pushward.Invalidf("cursor is not one that a link header gave")
		}
	}
	size := c.page().Size
	list, err := a.db.Deliveries(c.ctx(), one.ID, before, outcome, size+1)
	if err != nil {
		return 0, nil, err
	}
	if len(list) > size {
		list = list[:size]
		next := cursorPrefix + strconv.FormatInt(list[size-1].ID, 10)
		c.w.Header().Set("Link", fmt.Sprintf(`<%s>; rel="next"`, c.self("cursor", next)))
	}
	out := []delivery{}
	for _, d := range list {
		out = append(out, deliveryObject(d))
	}
	return http.StatusOK, out, nil
}

// deliveryNamed is the delivery of the path.
func (c *call) deliveryNamed(one store.Hook) (store.Delivery, error) {
	id, err := strconv.ParseInt(c.r.PathValue("delivery_id"), 10, 64)
	if err != nil {
		return store.Delivery{}, pushward.NotFoundf("Not Found")
	}
	return c.a.db.Delivery(c.ctx(), one.ID, id)
}

func (a *API) getDelivery(c *call) (int, any, error) {
	_, one, t, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	d, err := c.deliveryNamed(one)
	if err != nil {
		return 0, nil, err
	}
	out := fullDelivery{delivery: deliveryObject(d), URL: t.URL}
	out.Request.Headers, out.Request.Payload = d.RequestHeaders, json.RawMessage(d.Payload)
	out.Response.Headers, out.Response.Payload = d.ResponseHeaders, orNull(d.Response)
	return http.StatusOK, out, nil
}

// redeliver sends once more what was sent before, behind what waits.
func (a *API) redeliver(c *call) (int, any, error) {
	h, one, _, err := c.hook()
	if err != nil {
		return 0, nil, err
	}
	d, err := c.deliveryNamed(one)
	if err != nil {
		return 0, nil, err
	}
	if d.Payload == "null" {
		return 0, nil, hookError("This delivery was too large to be sent.")
	}
	err = a.db.Tx(c.ctx(), func(tx *store.Tx) error { return tx.Redeliver(c.ctx(), d, a.o.Now()) })
	h.sent.Wake()
	return http.StatusAccepted, struct{}{}, err
}

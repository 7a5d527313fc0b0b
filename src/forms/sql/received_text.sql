-- SPDX-License-Identifier: Apache-2.0
-- takes: received_form_id int
-- gives: response text
select response from received_form where received_form_id = :received_form_id

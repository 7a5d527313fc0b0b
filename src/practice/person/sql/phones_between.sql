-- takes: low int, high int
-- gives: person_id int, value text
select person_id, value from person_contact_detail
where person_id between :low and :high and kind in ('phone', 'mobile') order by person_id, detail_id

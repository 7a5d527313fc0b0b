-- The columns measures need, straight from the file.
create or replace table raw as
select LA_Code as la, LA_Person_Unique_Identifier as person, Reporting_Period_End_Date as period_end, Date_of_Birth as birth,
  Date_of_Death as death, Client_Type as client_type, Event_Type as event_type, Event_Start_Date as start_date,
  Event_End_Date as stated_end, Event_Outcome as outcome, Request_Route_of_Access as route_of_access,
  Assessment_Type as assessment_type, Service_Type as service_type, Service_Component as service_component, Team as team
from read_csv('{file}', header = true);

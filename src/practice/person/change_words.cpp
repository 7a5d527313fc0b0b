// SPDX-License-Identifier: Apache-2.0
#include "practice/person/change_words.hpp"

#include <nlohmann/json.hpp>

#include "practice/person/person.hpp"

namespace stepwise::person {

std::string action_words(std::string_view action) {
  static constexpr std::pair<std::string_view, Message> known[] = {
      {"person.looked", noted("Looked at the record")}, {"person.look_refused", noted("Was refused the record")},
      {"person.added", noted("Person added to the record")}, {"person.details_changed", noted("Details changed")},
      {"person.other_name_added", noted("Other name added")}, {"person.other_name_removed", noted("Other name removed")},
      {"person.contact_detail_added", noted("Contact detail added")}, {"person.contact_detail_removed", noted("Contact detail removed")},
      {"person.identifier_added", noted("Identifier added")}, {"person.identifier_removed", noted("Identifier removed")},
      {"person.relationship_added", noted("Relationship added")}, {"person.relationship_removed", noted("Relationship removed")},
      {"appointment.booked", noted("Talking Point booked")}, {"appointment.waiting", noted("Put on the waiting list for a Talking Point")},
      {"appointment.moved", noted("Talking Point moved to another time")}, {"appointment.cancelled", noted("Talking Point cancelled")},
      {"appointment.attended", noted("Came to a Talking Point")}, {"appointment.not_attended", noted("Did not come to a Talking Point")},
      {"appointment.next_done", noted("Next step after a Talking Point done")}, {"appointment.told", noted("Message about a Talking Point sent")},
      {"appointment.given", noted("Talking Point given to another worker")},
      {"rapid_response.received", noted("Rapid response asked for")}, {"rapid_response.taken", noted("Rapid response taken by a worker")},
      {"rapid_response.handed_over", noted("Rapid response handed over")}, {"rapid_response.seen", noted("Visited by rapid response")},
      {"rapid_response.task", noted("Rapid response work recorded")}, {"rapid_response.planned", noted("Next step of rapid response planned")},
      {"rapid_response.closed", noted("Rapid response ended")},
      {"support.started", noted("Service started")}, {"support.changed", noted("Service changed from a day on")},
      {"support.corrected", noted("Service corrected")}, {"support.ended", noted("Service ended")},
      {"support.suspended", noted("Service suspended")}, {"support.resumed", noted("Service given again")},
      {"support.cancelled", noted("Service taken off: it never happened")},
      {"budget.opened", noted("Account of the personal budget opened")}, {"budget.agreement_changed", noted("What was agreed about an account changed")},
      {"budget.handed_over", noted("Account of the personal budget handed over")}, {"budget.amount_kept", noted("Amount of the personal budget kept")},
      {"budget.amount_ended", noted("Amount of the personal budget ended")}, {"budget.paused", noted("Account paused")},
      {"budget.pause_changed", noted("Pause of an account changed")}, {"budget.entry_written", noted("Line written in the ledger")},
      {"budget.entry_reversed", noted("Line of the ledger turned round")}, {"budget.file_loaded", noted("Lines of the ledger loaded from a file")},
      {"budget.change_noted", noted("What changed was written down for the statement")}, {"budget.checked", noted("Account of the personal budget reviewed or checked")},
      {"budget.answered", noted("Asked about a statement")}, {"budget.bank_loaded", noted("Bank statement loaded")},
      {"budget.bank_matched", noted("Line of a bank statement said")}, {"budget.ended", noted("Account of the personal budget ended")},
      {"budget.link_made", noted("Link made to an account")}, {"budget.link_withdrawn", noted("Link to an account withdrawn")},
      {"assessment.begun", noted("[[Assessment]] begun")}, {"assessment.talk_begun", noted("[[Assessment]]: the [[conversation]] begun")},
      {"assessment.held", noted("[[Assessment]]: how it was held")}, {"assessment.around", noted("[[Assessment]]: around the person, and judgement")},
      {"assessment.marked", noted("[[Assessment]]: the person’s own words marked")}, {"assessment.unmarked", noted("[[Assessment]]: a mark taken away")},
      {"assessment.need", noted("[[Assessment]]: a need written down")}, {"assessment.urgent", noted("[[Assessment]]: urgent needs first")},
      {"assessment.refusal", noted("[[Assessment]]: what the person said about refusing")}, {"assessment.signed", noted("[[Assessment]] signed")},
      {"assessment.reopened", noted("[[Assessment]] reopened, to be amended")}, {"assessment.signed_again", noted("[[Assessment]] amended and signed again")},
      {"assessment.copied", noted("Copy of [[an assessment]] handed over")}, {"assessment.planner", noted("[[Assessment]]: who plans with the person")},
      {"assessment.handed_over", noted("[[Assessment]] handed over")}, {"assessment.closed", noted("[[Assessment]] closed")},
      {"assessment.checked", noted("[[Assessment]]: the assessor’s own questions answered")}, {"assessment.read_in_sample", noted("[[Assessment]] read by a colleague")},
      {"assessment.looked_again", noted("Looked again at what stood on [[an assessment]]")},
      {"disagreement.said", noted("What the person disagrees with was written down")}, {"disagreement.answered", noted("What came of a disagreement was written down")},
      {"disagreement.handed_over", noted("Somebody else looks at what the person disagrees with")},
      {"to_do.added", noted("Something to do added")}, {"to_do.changed", noted("Something to do changed")}, {"to_do.done", noted("Something to do done")},
      {"work.handed_over", noted("Work handed over")},
      {"peer_forum.brought", noted("Brought to the peer challenge forum")}, {"peer_forum.suggested", noted("Peer challenge forum: a suggestion")},
      {"peer_forum.decided", noted("Peer challenge forum: a suggestion answered")}, {"peer_forum.timed", noted("Heard at the peer challenge forum")},
      {"peer_forum.shared", noted("Peer challenge forum: learning shared")}, {"peer_forum.followed_up", noted("Peer challenge forum followed up")},
      {"peer_forum.put_off", noted("Peer challenge forum: another day to follow up")}, {"peer_forum.moved", noted("Moved to another peer challenge forum")},
      {"peer_forum.withdrawn", noted("Taken off the peer challenge forum")}, {"peer_forum.changed_presenter", noted("Peer challenge forum: another presenter")},
      {"contact.recorded", noted("[[Contact]] recorded")}, {"contact.amended", noted("[[Contact]] amended")},
      {"contact.followed_up", noted("[[Contact]] followed up")}, {"contact.feedback", noted("Feedback to whoever got in touch")},
      {"contact.given", noted("[[Contact]] handed over")}, {"contact.not_reached_yet", noted("[[Contact]]: not reached yet")},
      {"conversation.opened", noted("[[Conversation]] 1, 2 or 3 begun")}, {"conversation.changed", noted("[[Conversation]] 1, 2 or 3 changed")},
      {"conversation.logged", noted("[[Conversation]] 1, 2 or 3: a talk")}, {"conversation.plan_added", noted("Emergency plan: a line added")},
      {"conversation.plan_done", noted("Emergency plan: a line done")}, {"conversation.footing_changed", noted("Legal footing changed")},
      {"conversation.handed_over", noted("[[Conversation]] 1, 2 or 3 handed over")}, {"conversation.ended", noted("[[Conversation]] 1, 2 or 3 ended")},
      {"safeguarding.handed_over", noted("Handed over to safeguarding")}, {"safeguarding.received", noted("Safeguarding has it")},
      {"short_term.asked_for", noted("Short-term help asked for")}, {"short_term.seen", noted("Short-term help: first visit of the lead")},
      {"short_term.goals_agreed", noted("Short-term help: goals agreed")}, {"short_term.goal_set", noted("Goal set")},
      {"short_term.goal_set_aside", noted("Goal set aside")}, {"short_term.provider_asked", noted("Short-term help: somebody asked to help")},
      {"short_term.first_visit", noted("Short-term help began")}, {"short_term.handed_back", noted("Short-term help handed back")},
      {"short_term.met", noted("Weekly meeting")}, {"short_term.meeting_corrected", noted("Weekly meeting corrected")},
      {"short_term.hours_recorded", noted("Hours of help recorded")}, {"short_term.equipment_given", noted("Equipment or technology given")},
      {"short_term.equipment_checked", noted("Equipment looked at")}, {"short_term.handed_over", noted("Short-term help: another lead")},
      {"short_term.cancelled", noted("Short-term help did not begin")}, {"short_term.ended", noted("Short-term help ended")},
      {"short_term.corrected", noted("Short-term help corrected")},
      {"short_term.followed_up", noted("Short-term help followed up")}, {"short_term.looked_first", noted("A look before more support")},
      {"outcome.begun", noted("Outcome begun")}, {"outcome.changed", noted("Outcome changed")}, {"outcome.tested", noted("Wording of an outcome looked at")},
      {"outcome.agreed", noted("Outcome agreed")}, {"outcome.closed", noted("Outcome closed")}, {"outcome.taken_up_again", noted("Outcome taken up again")},
      {"outcome.handed_over", noted("Outcome handed over")}, {"outcome.action_added", noted("Action for an outcome added")}, {"outcome.action_changed", noted("Action for an outcome changed")},
      {"progression.plan_made", noted("Progression plan made")}, {"progression.plan_changed", noted("Progression plan changed")},
      {"progression.plan_ended", noted("Progression plan ended")}, {"progression.followed_up", noted("Progression followed up")},
      {"progression.dips_agreed", noted("When things dip: agreed")}, {"progression.step_added", noted("Step added")},
      {"progression.step_reached", noted("Step reached")}, {"progression.step_changed", noted("Step changed for another")},
      {"progression.level_recorded", noted("Level of independence recorded")}, {"progression.level_put_right", noted("Level of independence put right")},
      {"progression.gain", noted("A gain")}, {"progression.plateau", noted("Steady for a while")}, {"progression.dip", noted("A dip")},
      {"progression.relapse", noted("A relapse")}, {"progression.life_event", noted("A life event")}, {"progression.recovery", noted("A recovery")},
      {"progression.withdrawn", noted("Taken off: recorded by mistake")}, {"progression.dip_answered", noted("A dip talked through")},
      {"progression.dip_decided", noted("Decided after help in a dip")}, {"progression.risk_agreed", noted("A risk worth taking agreed")},
      {"progression.risk_changed", noted("A risk worth taking changed")}, {"progression.risk_learned", noted("Learned from a risk worth taking")},
      {"progression.met", noted("Met about progression")}, {"progression.handed_over", noted("Progression handed over")},
      {"plan.begun", noted("Plan begun")}, {"plan.words_kept", noted("Plan: words kept")}, {"plan.piece_kept", noted("Plan: a line of what will happen kept")},
      {"plan.piece_taken_out", noted("Plan: a line taken out")}, {"plan.need_kept", noted("Plan: who meets a need")}, {"plan.answered", noted("Plan: what the person says to it")},
      {"plan.asked", noted("Plan: asked for signature")}, {"plan.asked_no_more", noted("Plan: no longer asked for signature")}, {"plan.signed", noted("Plan signed")},
      {"plan.put_in_place", noted("Plan put in place")}, {"plan.replaced", noted("Plan replaced by a later version")}, {"plan.copy_given", noted("Plan: copy given")},
      {"plan.closed", noted("Plan closed")}, {"plan.handed_on", noted("Plan handed on")}, {"plan.hand_over_taken", noted("Plan taken up")},
      {"plan.hand_over_declined", noted("Plan not taken up")}, {"plan.hand_over_withdrawn", noted("Plan: hand-over taken back")}, {"plan.handed_over", noted("Plan handed over")},
      {"thinking.begun", noted("What matters to me: a page begun")}, {"thinking.changed", noted("What matters to me: a page changed")},
      {"thinking.handed_over", noted("What matters to me: another worker looks after a page")}, {"thinking.taken", noted("What matters to me: a finding taken further")},
      {"thinking.photo_added", noted("Photo added")}, {"thinking.photo_removed", noted("Photo taken off and deleted")},
      {"thinking.media_added", noted("What matters to me: a photo, sound or film added")}, {"thinking.media_removed", noted("What matters to me: a photo, sound or film taken off and deleted")},
      {"capacity.decision_recorded", noted("Capacity for one decision recorded")}, {"capacity.decision_changed", noted("Capacity for one decision changed")},
      {"capacity.best_interests_decided", noted("Best interests decided")}, {"capacity.authority_recorded", noted("Authority to decide recorded")},
      {"capacity.authority_changed", noted("Authority to decide changed")}, {"capacity.advocacy_judged", noted("Need for an advocate judged")},
      {"capacity.advocacy_changed", noted("Need for an advocate changed")}, {"capacity.handed_over", noted("Capacity or advocacy handed over")},
      {"approval.asked", noted("Somebody’s agreement asked for")}, {"approval.agreed", noted("Agreed to")},
      {"approval.sent_back", noted("Sent back, with a reason")}, {"approval.withdrawn", noted("Asked for agreement no more")},
      {"review.planned", noted("[[Review]] planned")}, {"review.moved", noted("[[Review]]: another day, or somebody else")},
      {"review.refused", noted("[[Review]] refused, with reasons")}, {"review.cancelled", noted("[[Review]] not needed")},
      {"review.held", noted("[[Review]] held")}, {"review.written", noted("[[Review]]: what was said")},
      {"review.outcome_rated", noted("[[Review]]: an outcome looked at")}, {"review.decided", noted("[[Review]]: what was decided")},
      {"review.finished", noted("[[Review]] finished")}, {"review.followed", noted("[[Review]]: what followed")},
      {"review.copied", noted("[[Review]]: the person had their copy")}, {"review.sampled", noted("[[Review]] looked at by somebody else")},
      {"review.given", noted("[[Review]] handed over")}, {"review.experience_asked", noted("Asked what it was like")},
      {"discharge.notice_recorded", noted("Hospital notice recorded")}, {"discharge.notice_again", noted("Further hospital notice")},
      {"discharge.ready", noted("Ready to leave hospital")}, {"discharge.delay_changed", noted("Reason for waiting in hospital changed")},
      {"discharge.left", noted("Left hospital")}, {"discharge.followed_up", noted("Asked how it went after hospital")},
      {"discharge.withdrawn", noted("Hospital notice withdrawn")}, {"discharge.died", noted("Died in hospital")},
      {"discharge.next_changed", noted("Stay in hospital: the day to look again changed")}, {"discharge.handed_over", noted("Stay in hospital handed over")},
      {"discharge.bed_taken", noted("Intermediate care bed given")}, {"discharge.bed_left", noted("Intermediate care bed left")},
      {"introduction.made", noted("[[Introduction]] made")}, {"introduction.amended", noted("[[Introduction]] changed")},
      {"introduction.followed_up", noted("[[Introduction]]: asked how it is going")}, {"introduction.ended", noted("[[Introduction]] ended without a result")},
      {"introduction.given", noted("[[Introduction]] handed over")}, {"community.nothing_found", noted("Looked for a place near home, and found none")},
      {"broker.asked", noted("Community broker asked")}, {"broker.amended", noted("Community broker: request changed")},
      {"broker.taken", noted("Community broker: request taken")}, {"broker.put_back", noted("Community broker: request back in the queue")},
      {"broker.looked", noted("Community broker: something looked into")}, {"broker.closed", noted("Community broker: request closed")},
      {"broker.given", noted("Community broker: request handed over")}, {"coordination.note_written", noted("Local Area Coordination: note written")},
      {"coordination.note_changed", noted("Local Area Coordination: note changed")}, {"coordination.note_deleted", noted("Local Area Coordination: note deleted")},
      {"allocation.begun", noted("Starting figure begun")}, {"allocation.level_set", noted("Starting figure: a level set")},
      {"allocation.addition_made", noted("Starting figure: something added")}, {"allocation.addition_taken_off", noted("Starting figure: something taken off")},
      {"allocation.decided", noted("Starting figure decided")}, {"allocation.signed", noted("Starting figure signed by a colleague")},
      {"allocation.sent_back", noted("Starting figure sent back")}, {"allocation.explained", noted("Starting figure explained")},
      {"allocation.set_aside", noted("Starting figure set aside")}, {"allocation.questioned", noted("Starting figure questioned")},
      {"allocation.answered", noted("Question about a starting figure answered")}, {"allocation.handed_over", noted("Starting figure handed over")},
      {"calibration.paired", noted("What support that fits should cost was said, for the grid")},
      {"eligibility.judged", noted("Eligibility judged")}, {"eligibility.decided", noted("Eligibility decided")},
      {"eligibility.given", noted("Decision on eligibility given")}, {"eligibility.handed_over", noted("Eligibility handed over")},
      {"carer.tie_added", noted("Caring for somebody written down")}, {"carer.tie_changed", noted("What they said about caring changed")},
      {"carer.tie_ended", noted("Caring for somebody ended")}, {"carer.invited", noted("Offered [[a carer]]’s own [[conversation]]")},
      {"carer.answered", noted("Answer about [[a carer]]’s own [[conversation]]")}, {"carer.emergency_planned", noted("What to do if they cannot care: written down")},
      {"carer.emergency_changed", noted("What to do if they cannot care: changed")}, {"carer.offered", noted("Offer of help as [[a carer]]")},
      {"carer.friend_offered", noted("Offer of help from the circle")}, {"carer.offer_changed", noted("Offer of help changed")},
      {"carer.offer_confirmed", noted("Offer of help asked about again")}, {"carer.offer_withdrawn", noted("Offer of help taken back")},
      {"carer.plan_looked_at", noted("Plan looked at after an offer was taken back")}, {"carer.sharing_agreed", noted("Agreed to share a piece")},
      {"carer.sharing_withdrawn", noted("A piece is shared no longer")}, {"carer.passed_on", noted("[[Carer]] passed on to another route")},
      {"carer.passed_on_changed", noted("[[Carer]] passed on: changed")}, {"carer.handed_over", noted("Work about [[a carer]] handed over")},
      {"form.finished", noted("Form finished")}, {"form.amended", noted("Form amended")}};
  for (const auto& [key, words] : known)
    if (key == action) return t(words);
  std::string words{action};
  for (char& c : words)
    if (c == '.' || c == '_') c = ' ';
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string changed_fields_words(std::string_view after_json) {
  const auto json = nlohmann::json::parse(after_json, nullptr, false);
  if (!json.is_object()) return {};
  std::string words;
  for (const Field& field : fields()) {
    if (!json.contains(std::string{field.name})) continue;
    if (!words.empty()) words += ", ";
    words += t(field.label).str();
  }
  return words;
}

}  // namespace stepwise::person

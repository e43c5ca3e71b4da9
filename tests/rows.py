"""Each demand of the practice reference that this project answers so far, and what covers it.

The numbers are those of the reference's table. A row names tests; where something of it is still
missing, `but` says what. A row without tests is not answered yet, and `but` says why.
`tests/architecture/test_rows.py` holds this table to the tests that there are.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One demand in a few words, the tests that cover it, and what is not there yet."""

    asks: str
    tests: tuple[str, ...] = ()
    but: str = ""


OPEN, CUE, HOLDS = (
    "test_it_is_open_and_is_settled",
    "test_it_is_told_in_its_moment_and_no_longer",
    "test_it_holds_and_is_settled",
)
NOTED = "test_what_was_noted_is_in_the_papers_of_those_it_is_for"
SAMPLE = "test_they_are_those_of_the_rules_to_the_second"
PHRASES = "test_the_heading_of_every_row_is_found"
SEEN = "test_every_command_is_seen_undone_and_redone"

ROWS: dict[int, Row] = {
    1: Row(
        "parents know what is expected of them",
        (
            OPEN,
            "test_row_1_not_confirmed_is_told_to_professionals_of_all_and_to_a_parent_of_themselves",
            NOTED,
            "test_every_page_that_is_looked_at_is_the_page_that_comes",
        ),
    ),
    2: Row(
        "they know the time frames",
        (
            "test_everything_is_sent_by_the_end_of_the_next_working_day",
            "test_months_end_at_their_last_day",
            "test_the_next_conference",
            "test_every_kind_of_page_can_be_shown",
            "test_the_dates_of_every_conference_go_by_the_rule_book",
        ),
    ),
    3: Row(
        "they know how we keep in touch",
        (
            "test_how_we_keep_in_touch_is_read_by_that_person_alone",
            "test_each_reader_has_what_is_theirs_and_nothing_that_is_not",
        ),
    ),
    4: Row(
        "a plan of this family's own",
        (
            OPEN,
            "test_row_4_whatever_a_rehearsal_plans_is_an_example_elsewhere",
            "test_row_4_what_the_forms_of_the_plan_show_is_an_example",
        ),
    ),
    5: Row("explained again and again", (OPEN, CUE, "test_recaps_and_decisions_stand_as_they_were_said")),
    6: Row(
        "the agreement is looked at again",
        (OPEN, NOTED, "test_everybody_and_the_whole_plan_stand_there_again"),
    ),
    7: Row(
        "whoever cares every day is supported",
        (
            OPEN,
            NOTED,
            "test_row_7_it_is_a_professional_and_never_the_parent_who_cares",
            "test_row_7_a_professional_reaches_the_parent_who_is_not_here_unless_another_is_chosen",
        ),
    ),
    8: Row(
        "the absent parent has a full role",
        (
            OPEN,
            "test_each_father_reads_of_his_own_child_alone",
            "test_everyone_invited_gets_a_copy_and_the_chair_holds_it_all",
        ),
    ),
    9: Row("the violent parent's behaviour is faced", (HOLDS,)),
    10: Row("visits without notice are agreed at the outset", (HOLDS,)),
    11: Row("at home and at school", (HOLDS, SEEN)),
    12: Row(
        "children understand the process",
        ("test_ellas_letter_tells_her_own_decision_and_speaks_plainly", "test_reading_age"),
    ),
    13: Row(
        "children are told it is not their fault",
        ("test_the_letter_to_a_child_is_short_and_says_it_is_not_their_fault", HOLDS, CUE),
    ),
    14: Row("encouragement", ("test_rows_14_40_47_and_84_what_kind_of_strength_it_is", HOLDS)),
    15: Row(
        "promises are kept, and looked at",
        (
            OPEN,
            "test_row_15_each_promise_of_the_last_plan_has_a_status_on_the_screen_and_on_paper",
            "test_row_15_how_a_promise_was_kept_stands_on_its_card_and_begins_its_form",
        ),
    ),
    16: Row(
        "not everything at once",
        (
            "test_the_newest_of_many_cards_is_the_one_called_new",
            "test_every_text_stands_whole_on_every_screen",
            "test_it_turns_to_a_further_page_and_never_shrinks",
        ),
    ),
    17: Row("tell it as it is", (PHRASES,)),
    18: Row(
        "effective referral",
        (
            OPEN,
            "test_row_18_a_referral_says_to_whom_how_long_and_what_until_then",
            "test_row_18_a_referral_to_nowhere_is_vague",
        ),
    ),
    19: Row("specialist knowledge", (SAMPLE, "test_a_specialist_for_each_matter")),
    20: Row(
        "a fast response",
        (
            "test_smart",
            "test_what_means_no_one_day",
            "test_row_20_what_keeps_somebody_safe_at_once_comes_first",
        ),
    ),
    21: Row("problems spotted early", (HOLDS,)),
    22: Row(
        "services work together",
        (OPEN, NOTED, "test_smart", "test_the_plan_tells_who_does_what_by_when"),
    ),
    23: Row("what could be hidden", (HOLDS, "test_risk")),
    24: Row("peer mentors", (NOTED,)),
    25: Row("you said, we will", ("test_a_concern_that_nobody_answered_is_owed", HOLDS)),
    26: Row("nobody tells the past again", (NOTED, "test_items_minutes_and_purposes")),
    27: Row("a supporter outside the services", (SAMPLE,)),
    28: Row(
        "parents' views reach the board",
        (
            "test_row_28_small_numbers_are_hidden_and_cannot_be_worked_out",
            "test_a_part_that_few_conferences_have_is_hidden_as_in_feedback",
            "test_few_are_hidden_and_no_number_beside_them_tells_them",
            "test_feedback_is_counted_and_leads_back_to_nobody",
        ),
    ),
    29: Row("parents' worries acted on", ("test_a_concern_that_nobody_answered_is_owed",)),
    30: Row(
        "the wider family",
        (
            "test_a_row_settles_it_for_that_child",
            "test_row_30_fathers_their_side_and_older_children_are_asked_for",
            "test_row_30_each_child_has_a_father_row_with_a_reason",
        ),
    ),
    31: Row(
        "family as help",
        (OPEN, NOTED, "test_a_family_member_gets_her_own_part"),
    ),
    32: Row("change that lasts", ("test_smart", "test_the_plan_tells_who_does_what_by_when")),
    33: Row(
        "changing workers",
        (OPEN, NOTED, "test_rows_33_69_72_and_93_what_the_chair_knows_of_everybody"),
    ),
    34: Row("needed and not there", (OPEN, NOTED), "no export of counts"),
    35: Row("each ask has its help", ("test_smart",)),
    36: Row("assumptions looked at again", (OPEN, NOTED)),
    37: Row(
        "the effect on the child",
        ("test_risk", "test_a_risk_with_parts_missing_and_flagged_words_wait_for_the_chairs_key"),
    ),
    38: Row("anger may be fear", (PHRASES,)),
    39: Row("no blame", (PHRASES, "test_unkind_words_are_underlined_and_tab_puts_kinder_ones")),
    40: Row(
        "asking for help is a strength",
        (
            "test_rows_14_40_47_and_84_what_kind_of_strength_it_is",
            "test_one_key_says_that_asking_for_help_is_a_strength",
        ),
    ),
    41: Row("clear about what is shared", ("test_a_closed_part_is_told_in_general_words_only",)),
    42: Row(
        "the child agrees what parents are told", ("test_no_key_shows_a_childs_words_without_the_childs_yes",)
    ),
    43: Row(
        "nobody repeats their story",
        (
            NOTED,
            "test_everybody_and_the_whole_plan_stand_there_again",
            "test_what_may_have_changed_is_asked_anew",
            "test_row_43_who_tells_whom_and_a_day_to_look_again_go_on",
        ),
    ),
    44: Row("advice that can be acted on", ("test_row_44_a_familys_step_says_how_and_who_to_ring",)),
    45: Row("dates to come", ("test_days_that_matter", "test_a_key_date_is_no_step")),
    46: Row("no promises that cannot be kept", ("test_a_promise_without_a_date_or_a_yes_says_so",)),
    47: Row(
        "the child first",
        (
            CUE,
            "test_items_minutes_and_purposes",
            "test_rows_14_40_47_and_84_what_kind_of_strength_it_is",
            "test_row_47_what_tia_likes_stands_on_the_screen_before_anybody_worries",
        ),
    ),
    48: Row("read back and agreed", (OPEN, "test_row_48_words_that_are_changed_must_be_read_back_again")),
    49: Row("kept in the loop", (OPEN,)),
    50: Row(
        "how a child's view was gathered",
        (
            "test_row_50_how_a_childs_view_was_gathered_is_in_professionals_papers_alone",
            "test_row_50_how_a_view_was_gathered_is_for_professionals",
        ),
    ),
    51: Row("one trusted grown-up", (OPEN,)),
    52: Row("somebody checks in", (SAMPLE, "test_who_looks_in_on_whom_and_when")),
    53: Row("one person answers for each step", ("test_a_group_is_no_person_where_nobody_is_listed",)),
    54: Row(
        "schools",
        ("test_a_school_is_expected_from_5_to_16", "test_row_54_a_school_for_each_child_of_school_age"),
    ),
    55: Row("parting can raise danger", ("test_that_a_couple_has_parted_lowers_no_risk",)),
    56: Row("concerns acted on, and told back", ("test_what_is_open_stands_before_what_is_settled",)),
    57: Row(
        "reports reach parents 48 hours before",
        (
            "test_exactly_48_hours_is_in_time",
            "test_hours_are_true_hours_over_a_clock_change",
            "test_reports_say_who_had_them_and_that_one_was_late",
            "test_row_57_who_has_a_report_is_noted_with_when_how_and_with_whom",
        ),
    ),
    58: Row(
        "every agency's report",
        (
            "test_a_late_report_a_missing_one_and_an_exempt_one_are_told_apart",
            "test_row_58_everybody_who_writes_is_asked_and_an_agency_only_once",
            "test_row_58_whoever_is_added_has_a_row_and_can_be_asked",
        ),
    ),
    59: Row(
        "what a parent says of a report is written",
        (
            SEEN,
            "test_6_13_a_report_handed_over_at_the_door",
            "test_row_59_what_a_parent_says_of_a_report_stands_beside_it",
        ),
    ),
    60: Row(
        "no report on the screen",
        (
            "test_row_60_to_start_while_somebody_still_needs_time_to_read_takes_a_reason",
            "test_6_13_a_report_handed_over_at_the_door",
            "test_no_canary_stands_where_somebody_looking_may_not_see_it",
        ),
    ),
    61: Row(
        "nothing is discussed that the family has not seen",
        (
            "test_not_shared_names_each_parent_and_no_other_family",
            "test_row_61_what_a_parent_has_not_seen_is_told_as_it_is_spoken_of",
            "test_row_61_a_report_that_was_never_shared_comes_first_and_nobody_who_is_away_is_named",
        ),
    ),
    62: Row(
        "they know what will happen",
        (
            "test_both_leaflet_and_talk",
            "test_row_62_a_talk_that_left_something_out_is_not_the_whole_talk",
            "test_row_62_what_the_talk_left_out_is_asked_for",
        ),
    ),
    63: Row(
        "their part is explained",
        (
            "test_every_kind_of_page_can_be_shown",
            "test_every_page_that_is_looked_at_is_the_page_that_comes",
        ),
    ),
    64: Row(
        "the family is not hurried",
        ("test_over_its_minutes", "test_row_64_the_family_is_told_of_no_overrun"),
    ),
    65: Row(
        "their own words",
        (
            "test_what_a_child_said_and_wants_to_share_stands_in_their_letter_as_said",
            "test_each_reader_has_what_is_theirs_and_nothing_that_is_not",
            "test_recaps_and_decisions_stand_as_they_were_said",
        ),
    ),
    66: Row(
        "not too long",
        (CUE, "test_6_8_an_interpreter_works_with_us"),
        "there is no setting for the longest a meeting may take",
    ),
    67: Row(
        "breaks help",
        ("test_a_break_after_45_minutes", "test_6_1_a_break_instead_and_then_nothing_was_missed"),
    ),
    68: Row("who is who", ("test_every_kind_of_page_can_be_shown", "test_coming_and_going")),
    69: Row(
        "who is new to them",
        (
            "test_rows_33_69_72_and_93_what_the_chair_knows_of_everybody",
            "test_row_69_who_is_new_to_the_family_is_marked_and_nobody_else",
        ),
    ),
    70: Row(
        "who must not meet does not",
        (
            "test_row_70_it_is_warned_before_they_meet",
            "test_row_70_who_must_not_meet_does_not_arrive_by_one_key",
            "test_row_70_who_must_not_meet_is_ready_once_it_is_said_how",
            "test_row_70_who_was_asked_alone_says_whom_they_must_not_meet",
            "test_row_70_keeping_apart_is_taken_back_and_the_answer_stays",
            "test_row_70_words_told_alone_that_must_never_be_seen_are_asked_for_and_stand_there_again",
            "test_words_told_alone_that_must_never_be_seen_stand_nowhere_whatever_stands_beside_them",
            "test_whether_they_would_meet",
            "test_no_line_of_the_rules_can_be_broken_unnoticed",
            "test_6_2_an_expartner_at_the_door",
            "test_6_2_whoever_is_let_in_is_here_and_looks",
            "test_6_2_whoever_comes_back_to_somebody_they_must_not_meet_is_asked_about",
        ),
    ),
    71: Row(
        "asked alone, and nobody asked is no answer",
        (
            "test_row_71_nobody_asked_is_never_a_no",
            "test_row_71_asked_and_not_answered_is_no_yes",
            "test_asked_if_safe",
        ),
    ),
    72: Row(
        "barriers are seen to beforehand",
        (
            "test_rows_33_69_72_and_93_what_the_chair_knows_of_everybody",
            "test_row_72_each_need_is_seen_to_and_whoever_has_none_is_asked",
        ),
    ),
    73: Row(
        "language",
        (
            "test_6_8_an_interpreter_works_with_us",
            "test_6_8_whoever_interprets_or_looks_on_is_here_and_gets_nobodys_papers",
            CUE,
            "test_interpreter",
            "test_row_73_with_an_interpreter_agenda_and_leaflet_tell_the_same_longer_day",
            "test_row_73_where_somebody_needs_an_interpreter_the_day_begins_as_long_as_it_was_planned",
        ),
    ),
    74: Row(
        "name cards",
        (
            "test_there_is_one_card_for_everybody_in_the_room_and_some_to_write_on",
            "test_a_card_can_be_read_from_both_sides_and_names_no_reference",
            "test_a_name_card_names_no_child_of_whom_somebody_who_was_asked_may_not_know",
        ),
    ),
    75: Row(
        "a leaflet",
        (
            "test_a_leaflet_says_why_what_happens_ones_part_and_what_is_decided_on_one_sheet",
            "test_only_what_was_entered_for_everybody_stands_in_them",
            "test_papers_of_the_sample_lie_in_the_folder",
        ),
    ),
    76: Row("whether it gets better is measured", (), "there is no page of counts over all conferences"),
    77: Row("worry is met kindly", (CUE,), "no card of the family's screen says so"),
    78: Row(
        "harm outside the home",
        (
            HOLDS,
            OPEN,
            "test_row_78_where_it_happens_is_told_in_one_line",
            "test_row_78_where_harm_outside_the_home_happens_is_asked_in_such_a_conference_alone",
            "test_rows_78_and_86_where_it_happens_who_can_change_it_and_what_helps_meanwhile",
            "test_row_78_what_is_said_of_other_families_is_on_no_screen_of_the_familys",
            "test_row_78_the_questions_and_the_scale_are_about_places",
        ),
    ),
    79: Row(
        "disruption",
        (HOLDS, OPEN, "test_row_79_a_step_that_makes_a_place_safer_is_called_so_and_is_no_parents"),
    ),
    80: Row("parents as partners", (HOLDS,)),
    81: Row("parents in every decision", (OPEN,)),
    82: Row("heard first", ("test_items_minutes_and_purposes", CUE)),
    83: Row("recovery", (NOTED,)),
    84: Row("what the family knows", ("test_rows_14_40_47_and_84_what_kind_of_strength_it_is",)),
    85: Row("calm, and warned before what is hard", ("test_no_colour_is_red", CUE)),
    86: Row(
        "skilled support for each risk",
        (OPEN, "test_rows_78_and_86_where_it_happens_who_can_change_it_and_what_helps_meanwhile"),
    ),
    87: Row("we can, we cannot", (NOTED,)),
    88: Row("advocacy", (SAMPLE,)),
    89: Row(
        "language that does not blame",
        (
            PHRASES,
            "test_what_the_guide_finds_goes_the_same_way",
            "test_what_is_spelt_wrong_is_found_where_it_stands",
        ),
    ),
    90: Row("named labels", ("test_every_row_of_the_reference_is_in_the_book_and_tried",)),
    91: Row("repair", (NOTED,)),
    92: Row("strengths of each person", ("test_rows_14_40_47_and_84_what_kind_of_strength_it_is",)),
    93: Row(
        "choices of the family",
        (
            SEEN,
            "test_rows_33_69_72_and_93_what_the_chair_knows_of_everybody",
            "test_row_93_choices_are_asked_of_each_parent",
            "test_row_93_a_choice_is_said_in_the_parts_it_is_for",
            "test_row_93_choices_and_the_order_are_before_the_chair_as_the_agenda_is_made",
            "test_row_93_pages_that_are_not_shown_are_asked_for_with_what_may_be_shown_alone",
            "test_the_page_is_calm_and_the_chair_reads_why",
        ),
    ),
    94: Row(
        "the child throughout",
        (
            "test_families_read_it_with_their_childrens_names",
            "test_row_94_whom_it_is_about_stands_on_every_page_but_the_calm_ones",
            "test_names_that_went_when_somebody_came_wait_for_the_next_part",
            "test_row_94_the_children_stand_at_the_top_of_the_chairs_window",
        ),
    ),
    95: Row("high support and high challenge", ("test_smart", HOLDS)),
    96: Row("outcomes, not tasks", ("test_a_line_adds_an_action_to_the_current_outcome_for_whom_it_names",)),
    97: Row(
        "strengths first", ("test_what_goes_well_comes_before_the_risks_and_the_risks_before_the_worries",)
    ),
    98: Row(
        "a reflective chair",
        (
            "test_row_98_the_chairs_own_note_is_in_no_paper_and_no_data",
            "test_the_chairs_own_notes_are_in_no_data",
        ),
    ),
    99: Row(
        "readiness, said by the person", ("test_row_99_the_number_and_what_it_is_for_stand_there", NOTED)
    ),
    100: Row(
        "no surprises",
        (
            "test_a_late_report_a_missing_one_and_an_exempt_one_are_told_apart",
            "test_row_100_to_start_with_a_report_that_a_parent_has_not_seen_takes_a_reason",
            "test_row_100_with_everything_seen_one_key_starts",
        ),
    ),
    101: Row(
        "reports before the day",
        (
            "test_reports_say_who_had_them_and_that_one_was_late",
            "test_row_57_who_has_a_report_is_noted_with_when_how_and_with_whom",
        ),
    ),
    102: Row("new information only by exception", (SEEN,)),
    103: Row(
        "doctors and police are exempt",
        ("test_a_late_report_a_missing_one_and_an_exempt_one_are_told_apart",),
    ),
    104: Row(
        "that duty is the agencies'",
        (),
        "there is no export for quality assurance that counts exceptions by agency",
    ),
    105: Row(
        "read later in life", (PHRASES, "test_a_key_shows_what_each_child_will_read_and_what_could_hurt")
    ),
    106: Row(
        "the family corrects what is written",
        (
            "test_a_dispute_stands_with_the_risk",
            "test_letters_act_on_a_card_and_nowhere_else",
            "test_the_first_line_of_every_file_says_what_changed",
            "test_a_childs_letter_and_an_own_part_say_what_is_put_right_for_their_reader_alone",
        ),
    ),
    107: Row("less formal", ("test_every_kind_of_page_can_be_shown",)),
    108: Row("everybody drafts together", ("test_from_the_start_to_the_close",)),
    109: Row(
        "preparation",
        (
            "test_what_is_not_ready_is_seen_to_from_the_start_page",
            "test_row_109_what_is_not_ready_is_seen_to_from_the_board",
            "test_each_point_has_one_place_and_the_last_part_tells_how_far_each_is",
        ),
    ),
    110: Row("papers at once", ("test_everybody_has_a_folder_with_their_papers_and_nobody_else",)),
    111: Row(
        "in the room and on the call",
        (
            "test_coming_and_going",
            "test_6_3_the_call_drops",
            "test_6_3_whom_to_ring_is_told_and_the_number_stands_nowhere_else",
            "test_whoever_drops_off_the_call_counts_until_one_key_says_that_they_are_off_it",
            "test_a_number_to_ring_is_asked_for_before_the_day_and_kept",
            "test_what_was_ticked_is_told_by_papers_rules_and_page",
        ),
    ),
    112: Row("invitations remind of duties", ("test_row_112_an_invitation_says_what_each_has_to_know",)),
    113: Row(
        "most time on risks and plan",
        (
            "test_the_half_that_is_not_enough_is_reached_at_82_minutes",
            "test_a_chair_sees_how_their_conferences_went",
        ),
    ),
    114: Row(
        "a risk is no worry",
        ("test_a_risk_is_asked_for_part_by_part_in_the_order_of_the_test_it_has_to_pass",),
    ),
    115: Row("everybody heard", (SAMPLE, CUE)),
    116: Row("the plan answers the risks", (HOLDS,)),
    117: Row(
        "one hand, few keys",
        ("test_from_the_start_to_the_close", "test_twenty_things_said_are_caught_by_two_keys_each"),
    ),
    118: Row("a moment marked for later", ("test_row_118_marked_moments_stand_before_the_close",)),
    119: Row("made during the conference", ("test_the_line_and_the_form_are_there_after_a_kill",)),
    120: Row(
        "shared by the end of the next working day",
        (
            "test_everything_is_sent_by_the_end_of_the_next_working_day",
            "test_what_went_is_in_the_record_with_how",
            "test_what_went_late_is_said_to_be_late_for_good",
            "test_a_chair_sees_how_their_conferences_went",
        ),
    ),
    121: Row(
        "a recorder with a visible state", ("test_each_state_of_the_recording_has_its_words_and_shape",)
    ),
    122: Row(
        "the council keeps the recording",
        (
            "test_a_finished_recording_is_one_age_file_and_nothing_else",
            "test_a_deposit_is_sealed_to_the_council_and_sums_up",
            "test_a_recording_waits_until_the_councils_store_has_it",
            "test_all_of_it_is_there_sealed_and_the_list_knows",
        ),
        "the copy on the computer is not removed after a hand-over",
    ),
    123: Row(
        "data protection",
        (
            "test_a_notice_that_leaves_a_topic_out_is_refused",
            "test_every_word_of_the_notice_can_be_read_there",
            "test_that_nobody_decided_how_long_is_kept_is_said_until_it_is",
            "test_what_is_past_its_time_is_told_and_deleted_only_when_the_chair_says_so",
        ),
        "how long it is kept is settled for the whole vault, not when a conference is made",
    ),
    124: Row("no transcripts", ("test_nothing_listens_for_words_or_opens_a_connection",)),
    125: Row(
        "feedback forms",
        (
            SEEN,
            "test_feedback_is_counted_and_leads_back_to_nobody",
            "test_it_is_answered_by_keyboard_alone_thanks_and_locks",
            "test_from_the_close_to_the_lock_nothing_of_the_family_is_seen",
            "test_a_form_asks_shortly_and_tells_of_nobody",
            "test_nobodys_name_and_no_word_of_theirs_is_in_it",
        ),
    ),
    126: Row(
        "area teams",
        (
            "test_row_126_a_conference_begins_in_the_vaults_area_and_keeps_it",
            "test_row_126_a_conference_of_another_area_is_put_there_and_its_papers_say_so",
        ),
    ),
    127: Row(
        "everybody receives documents", ("test_each_reader_has_what_is_theirs_and_nothing_that_is_not",)
    ),
    128: Row(
        "the conference is not undermined",
        ("test_a_decision_shows_all_that_goes_with_it",),
        "asked and shown at the decision; no test looks for a list of exceptions before the close",
    ),
}
